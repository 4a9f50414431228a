//! What is told of a post, in the order in which it is told. How rows are read: [`super::teller`].

use navlupp_catalog::{Role, Words, words};

/// Sentences about one thing.
pub struct Topic {
    /// The group whose entries it tells, each by itself; 0: single terms.
    pub group: u8,
    /// The role whose value chooses the row.
    pub key: Option<Role>,
    pub rows: Words,
}

const fn single(key: Option<Role>, rows: Words) -> Topic {
    Topic { group: 0, key, rows }
}

/// Every topic.
pub static TOPICS: [Topic; 25] = [
    single(Some(Role::Identity), SUBJECT),
    single(Some(Role::CaseTypes), CASES),
    single(Some(Role::SecrecyMarking), SECRECY),
    single(Some(Role::ProtectedRegistration), PROTECTED),
    single(None, MOVE_SIGNAL),
    single(Some(Role::DeregistrationReason), DEREGISTRATION),
    single(None, FOUND_DEAD),
    single(Some(Role::DeregistrationReason), REFERENCE),
    Topic { group: 14, key: Some(Role::DeregistrationReason), rows: REFERENCES },
    single(Some(Role::IdentityStatus), IDENTITY_STATUS),
    single(Some(Role::FirstNames), NAME),
    single(Some(Role::GivenNameMark), NAME_IN_USE),
    single(Some(Role::NotificationName), NOTIFICATION_NAME),
    single(Some(Role::BirthDate), BIRTH),
    single(None, BIRTHPLACE),
    single(Some(Role::DeregistrationReason), REGISTRATION),
    single(None, REGISTERED_ADDRESS),
    single(None, SPECIAL_ADDRESS),
    single(None, FOREIGN_ADDRESS),
    single(Some(Role::CivilStatus), CIVIL_STATUS),
    Topic { group: 2, key: Some(Role::RelationType), rows: RELATION },
    Topic { group: 3, key: Some(Role::CitizenshipCountry), rows: CITIZENSHIP },
    single(Some(Role::ImmigrationDate), IMMIGRATION),
    Topic { group: 4, key: Some(Role::HistoryRegistrationType), rows: HISTORY },
    single(Some(Role::IdentityLevel), IDENTITY_LEVEL),
];

/// `P` the number of a person who is or was registered, `M` masked; of an assigned number, `S` a samordningsnummer and `T` a
/// personnummer: of somebody who got one without being registered, until 1999, or of a diplomat.
const SUBJECT: Words = words! {
    sv: "P=Posten gäller {i}.|M={~i}Posten gäller en person vars nummer är dolt.|S=Posten gäller samordningsnumret {i}.|\
         T=Posten gäller {i}, ett personnummer som är tilldelat utan folkbokföring.|\
         •={~i}Posten gäller en person vars samordningsnummer eller tilldelade personnummer är dolt.",
    en: "P=The post is about {i}.|M={~i}The post is about a person whose number is masked.|S=The post is about the coordination number {i}.|\
         T=The post is about {i}, a personal identity number assigned without registration.|\
         •={~i}The post is about a person whose coordination number or assigned personal identity number is masked.",
    fi: "P=Tietue koskee henkilöä {i}.|M={~i}Tietue koskee henkilöä, jonka tunnus on peitetty.|S=Tietue koskee samordningsnummeria {i}.|\
         T=Tietue koskee henkilöä {i}, jonka henkilötunnus on annettu ilman rekisteröintiä.|\
         •={~i}Tietue koskee henkilöä, jonka samordningsnummer tai annettu henkilötunnus on peitetty.",
};
const CASES: Words = words! {
    sv: "•=Ärendetypen är dold.|*=Ärende: {k}.",
    en: "•=The case type is masked.|*=Case: {k}.",
    fi: "•=Asian laji on peitetty.|*=Asia: {k}.",
};
const SECRECY: Words = words! {
    sv: "J=Personen har sekretessmarkering.|N=Personen har inte sekretessmarkering.|\
         $=Sekretessmarkeringen har hävts.|\
         *=Sekretessmarkeringen har ett okänt värde. Räkna med att personen är skyddad.",
    en: "J=The person has a confidentiality marking.|N=The person has no confidentiality marking.|\
         $=The confidentiality marking has been lifted.|\
         *=The confidentiality marking has an unknown value. Take the person as protected.",
    fi: "J=Henkilöllä on salassapitomerkintä.|N=Henkilöllä ei ole salassapitomerkintää.|\
         $=Salassapitomerkintä on poistettu.|\
         *=Salassapitomerkinnän arvo on tuntematon. Pidä henkilöä suojattuna.",
};
const PROTECTED: Words = words! {
    sv: "J=Personen har skyddad folkbokföring.|N=Personen har inte skyddad folkbokföring.|\
         $=Den skyddade folkbokföringen har hävts.|\
         *=Skyddad folkbokföring har ett okänt värde. Räkna med att personen är skyddad.",
    en: "J=The person has protected population register data.|\
         N=The person has no protected population register data.|\
         $=The protection of the population register data has been lifted.|\
         *=Protected population register data has an unknown value. Take the person as protected.",
    fi: "J=Henkilöllä on suojattu väestörekisteröinti.|N=Henkilöllä ei ole suojattua väestörekisteröintiä.|\
         $=Suojattu väestörekisteröinti on päättynyt.|\
         *=Suojatun väestörekisteröinnin arvo on tuntematon. Pidä henkilöä suojattuna.",
};
const MOVE_SIGNAL: Words = words! {
    sv: "-=Flyttsignal: {C}. Vart framgår inte av posten.",
    en: "-=Move signal: {C}. The post does not say where to.",
    fi: "-=Muuttosignaali: {C}. Tietue ei kerro minne.",
};
const DEREGISTRATION: Words = words! {
    sv: "AV=Avregistrerad som avliden[ {d}].|UV=Avregistrerad som utflyttad från Sverige[ {d}].|\
         GN=Numret är ett gammalt personnummer[, avregistrerat {d}].|\
         GS=Numret är ett gammalt samordningsnummer[, avregistrerat {d}].|\
         AN=Avregistrerad[ {d}] av annan anledning än dödsfall eller utflyttning.|\
         OB=Avregistrerad som försvunnen[ {d}].|TA=Personnumret avregistrerades tekniskt[ {d}].|\
         AS=Samordningsnumret annullerades[ {d}].|FI=Avregistrerad[ {d}] på grund av falsk identitet.|\
         $=Avregistreringen togs bort.[{$d}]|\
         #=Avregistrerad[ {d}]; orsaken har koden {k}, som Navlupp inte känner.|\
         •=Avregistrerad[ {d}]; orsakens kod är dold.|\
         -=Avregistrerad {d}. Orsaken står inte i posten.",
    en: "AV=Deregistered as deceased[ {d}].|UV=Deregistered as moved from Sweden[ {d}].|\
         GN=The number is an old personal identity number[, deregistered {d}].|\
         GS=The number is an old coordination number[, deregistered {d}].|\
         AN=Deregistered[ {d}] for a reason other than death or a move from Sweden.|\
         OB=Deregistered as missing[ {d}].|\
         TA=The personal identity number was technically deregistered[ {d}].|\
         AS=The coordination number was annulled[ {d}].|\
         FI=Deregistered[ {d}] because of a false identity.|\
         $=The deregistration was removed.[{$d}]|\
         #=Deregistered[ {d}]; the reason has the code {k}, which Navlupp does not know.|\
         •=Deregistered[ {d}]; the code of the reason is masked.|\
         -=Deregistered {d}. The post does not give the reason.",
    fi: "AV=Poistettu väestörekisteristä kuolleena[ {d}].|\
         UV=Poistettu väestörekisteristä Ruotsista pois muuttaneena[ {d}].|\
         GN=Tunnus on vanha henkilötunnus[, poistettu rekisteristä {d}].|\
         GS=Tunnus on vanha samordningsnummer[, poistettu rekisteristä {d}].|\
         AN=Poistettu väestörekisteristä[ {d}] muusta syystä kuin kuoleman tai maastamuuton vuoksi.|\
         OB=Poistettu väestörekisteristä tietymättömissä olevana[ {d}].|\
         TA=Henkilötunnus poistettiin rekisteristä teknisesti[ {d}].|\
         AS=Samordningsnummer mitätöitiin[ {d}].|\
         FI=Poistettu väestörekisteristä[ {d}] väärän henkilöllisyyden vuoksi.|\
         $=Tieto rekisteristä poistamisesta poistettiin.[{$d}]|\
         #=Poistettu väestörekisteristä[ {d}]; syyn koodia {k} Navlupp ei tunne.|\
         •=Poistettu väestörekisteristä[ {d}]; syyn koodi on peitetty.|\
         -=Poistettu väestörekisteristä {d}. Syytä ei ole tietueessa.",
};
const FOUND_DEAD: Words = words! {
    sv: "-=Anträffad död {o}.",
    en: "-=Found dead {o}.",
    fi: "-=Löydetty kuolleena {o}.",
};
/// Of somebody who is deregistered as missing, no other number is told: nothing may link them with another person.
const REFERENCE: Words = words! {
    sv: "GN=Personens nya nummer är {r}.|GS=Personens nya nummer är {r}.|\
         OB={~r}Posten har ett hänvisningspersonnummer.|AN={~r}Posten har ett hänvisningspersonnummer.|\
         -={!R}Personens tidigare nummer är {r}.|*=Hänvisningspersonnumret är {r}.",
    en: "GN=The person's new number is {r}.|GS=The person's new number is {r}.|\
         OB={~r}The post has a reference number.|AN={~r}The post has a reference number.|\
         -={!R}The person's earlier number is {r}.|*=The reference number is {r}.",
    fi: "GN=Henkilön uusi tunnus on {r}.|GS=Henkilön uusi tunnus on {r}.|\
         OB={~r}Tietueessa on viitehenkilötunnus.|AN={~r}Tietueessa on viitehenkilötunnus.|\
         -={!R}Henkilön aiempi tunnus on {r}.|*=Viitehenkilötunnus on {r}.",
};
const REFERENCES: Words = words! {
    sv: "OB={~r}[{~q}]Posten har en hänvisning.|AN={~r}[{~q}]Posten har en hänvisning.|\
         *={*r}{~r}En hänvisning vars nummer är dolt[; {q}].|*=En hänvisning: numret är {r?}{r}[; {q}].|*={~q}En hänvisning utan nummer.",
    en: "OB={~r}[{~q}]The post has a reference.|AN={~r}[{~q}]The post has a reference.|\
         *={*r}{~r}A reference whose number is masked[; {q}].|*=A reference: the number is {r?}{r}[; {q}].|*={~q}A reference without a number.",
    fi: "OB={~r}[{~q}]Tietueessa on viittaus.|AN={~r}[{~q}]Tietueessa on viittaus.|\
         *={*r}{~r}Viittaus, jonka tunnus on peitetty[; {q}].|*=Viittaus: tunnus on {r?}{r}[; {q}].|*={~q}Viittaus ilman tunnusta.",
};
const IDENTITY_STATUS: Words = words! {
    sv: "AKTIVT=Numret är aktivt.|VILANDEFORKLARAT=Numret är vilandeförklarat.|\
         VILANDEFORKLARAT_STANGT=Numret är vilandeförklarat och stängt.|AVREGISTRERAT=Numret är avregistrerat.|\
         EJ_AKTUELLT=Numret är inte aktuellt.",
    en: "AKTIVT=The number is active.|VILANDEFORKLARAT=The number is inactive.|\
         VILANDEFORKLARAT_STANGT=The number is inactive and closed.|\
         AVREGISTRERAT=The number is deregistered.|EJ_AKTUELLT=The number is not current.",
    fi: "AKTIVT=Tunnus on aktiivinen.|VILANDEFORKLARAT=Tunnus on lepotilassa.|\
         VILANDEFORKLARAT_STANGT=Tunnus on lepotilassa ja suljettu.|\
         AVREGISTRERAT=Tunnus on poistettu rekisteristä.|EJ_AKTUELLT=Tunnus ei ole voimassa.",
};
const NAME: Words = words! {
    sv: "•={~n}Namnet är dolt.|*={!f}{!s}Heter {n}.|*=Förnamn: {f}.|*={*m}{~m}Mellannamnet är dolt.|*=Mellannamn: {m}.|\
         *={*s}{~s}Efternamnet är dolt.|*=Efternamn: {s}.",
    en: "•={~n}The name is masked.|*={!f}{!s}The name is {n}.|*=First names: {f}.|*={*m}{~m}The middle name is masked.|\
         *=Middle name: {m}.|*={*s}{~s}The surname is masked.|*=Surname: {s}.",
    fi: "•={~n}Nimi on peitetty.|*={!f}{!s}Nimi on {n}.|*=Etunimet: {f}.|*={*m}{~m}Välinimi on peitetty.|*=Välinimi: {m}.|\
         *={*s}{~s}Sukunimi on peitetty.|*=Sukunimi: {s}.",
};
const NAME_IN_USE: Words = words! {
    sv: "*=Tilltalsnamnet är {g}.|*={*f}Tilltalsnamnet är markerat.|\
         *={!f}Tilltalsnamnsmarkeringen {k} passar inte till förnamnen.|\
         *=Tilltalsnamnsmarkeringen är {k}, men förnamnen står inte i posten.",
    en: "*=The first name in use is {g}.|*={*f}The first name in use is marked.|\
         *={!f}The mark {k} for the first name in use does not fit the first names.|\
         *=The mark for the first name in use is {k}, but the post has no first names.",
    fi: "*=Kutsumanimi on {g}.|*={*f}Kutsumanimi on merkitty.|\
         *={!f}Kutsumanimen merkintä {k} ei sovi etunimiin.|\
         *=Kutsumanimen merkintä on {k}, mutta etunimiä ei ole tietueessa.",
};
const NOTIFICATION_NAME: Words = words! {
    sv: "•={~v}Aviseringsnamnet är dolt.|*=Aviseringsnamnet är {v}.",
    en: "•={~v}The notification name is masked.|*=The notification name is {v}.",
    fi: "•={~v}Ilmoitusnimi on peitetty.|*=Ilmoitusnimi on {v}.",
};
const BIRTH: Words = words! { sv: "*=Född {b}.", en: "*=Born {b}.", fi: "*=Syntynyt {b}." };
const BIRTHPLACE: Words = words! {
    sv: "-={*H}{~H}Födelsehemorten är dold.|-=Födelsehemort: {H}.|\
         -={*E}{~E}Födelseorten utomlands är dold.|-=Födelseort utomlands: {E}.",
    en: "-={*H}{~H}The home place at birth is masked.|-=Home place at birth: {H}.|\
         -={*E}{~E}The place of birth abroad is masked.|-=Place of birth abroad: {E}.",
    fi: "-={*H}{~H}Syntymäkotipaikka on peitetty.|-=Syntymäkotipaikka: {H}.|\
         -={*E}{~E}Syntymäpaikka ulkomailla on peitetty.|-=Syntymäpaikka ulkomailla: {E}.",
};
/// Where somebody is registered.
pub const PLACE: Words = words! {
    sv: "[ {h}][{*p}{~p} på en dold fastighet][ på fastigheten {p}][ i {P}][, {t?}trappuppgång {t}][, {l?}lägenhet {l}][, {a?}församling {a}][{0}]",
    en: "[ {h}][{*p}{~p} at a masked property][ at the property {p}][ in {P}][, {t?}staircase {t}][, {l?}apartment {l}][, {a?}parish {a}][{0}]",
    fi: "[, {h}][{*p}{~p}, kiinteistö peitetty][, kiinteistö {p}][, {t?}porras {t}][, {l?}huoneisto {l}][, {a?}seurakunta {a}][{0}]",
};
/// Of somebody who is deregistered, the registration is the latest one.
const REGISTRATION: Words = words! {
    sv: "-={!P}Folkbokförd{%}[, {Rs}].|-=Folkbokförd{%}[ {Rs}].|\
         *=Senast folkbokförd{%}[; datum för folkbokföring: {Rn}].",
    en: "-={!P}Registered{%}[, {Rs}].|-=Registered{%}[ {Rs}].|*=Last registered{%}[; date of registration: {Rn}].",
    fi: "-=Kotikunta: {P}{%}[, {Rs}].|-=Kirjoilla{%}[ {Rs}].|\
         *=Viimeisin kotikunta: {P}{%}[; rekisteröintipäivä: {Rn}].|\
         *=Viimeksi kirjoilla{%}[; rekisteröintipäivä: {Rn}].",
};
const REGISTERED_ADDRESS: Words = words! {
    sv: "-={^1}{~Z}Folkbokföringsadress saknas: postnumret är 00000.|-={*A}{~A}Folkbokföringsadressen är dold.|\
         -=Folkbokföringsadress: {A}.",
    en: "-={^1}{~Z}There is no registered address: the postcode is 00000.|\
         -={*A}{~A}The registered address is masked.|-=Registered address: {A}.",
    fi: "-={^1}{~Z}Vakinaista osoitetta ei ole: postinumero on 00000.|\
         -={*A}{~A}Vakinainen osoite on peitetty.|-=Vakinainen osoite: {A}.",
};
const SPECIAL_ADDRESS: Words = words! {
    sv: "-={!@}Brev till personen går genom Skatteverket. Särskild postadress: {B}.|\
         -={*B}{~B}Den särskilda postadressen är dold.|-=Särskild postadress: {B}.",
    en: "-={!@}Mail to the person goes through Skatteverket. Special postal address: {B}.|\
         -={*B}{~B}The special postal address is masked.|-=Special postal address: {B}.",
    fi: "-={!@}Henkilön posti kulkee Skatteverketin kautta. Erillinen postiosoite: {B}.|\
         -={*B}{~B}Erillinen postiosoite on peitetty.|-=Erillinen postiosoite: {B}.",
};
const FOREIGN_ADDRESS: Words = words! {
    sv: "-={*U}{~U}Utlandsadressen[, registrerad {u},] är dold.|-=Utlandsadress[, registrerad {u}]: {U}.",
    en: "-={*U}{~U}The foreign address[, registered {u},] is masked.|-=Foreign address[, registered {u}]: {U}.",
    fi: "-={*U}{~U}Ulkomainen osoite[, rekisteröity {u},] on peitetty.|-=Ulkomainen osoite[, rekisteröity {u}]: {U}.",
};
/// The latest spouse or partner stays in the post after divorce and death.
const CIVIL_STATUS: Words = words! {
    sv: "OG=Ogift[ {cs}].|G=Gift[ {cs}] med {S}.|G=Gift[ {cs}].|\
         Ä=Änka eller änkling[ {cs}]; senast gift med {S}.|Ä=Änka eller änkling[ {cs}].|\
         S=Skild[ {cs}]; senast gift med {S}.|S=Skild[ {cs}].|\
         RP=Registrerad partner[ {cs}] med {S}.|RP=Registrerad partner[ {cs}].|\
         SP=Skild partner[ {cs}]; senast registrerad partner med {S}.|SP=Skild partner[ {cs}].|\
         EP=Efterlevande partner[ {cs}]; senast registrerad partner med {S}.|EP=Efterlevande partner[ {cs}].|\
         $=Civilståndet togs bort.[{$c}]|\
         #=Civilståndet har koden {k}, som Navlupp inte känner[; civilståndsdatum: {cn}].|\
         •=Civilståndets kod är dold[; civilståndsdatum: {cn}].|\
         -=Civilståndsdatum: {cn}.",
    en: "OG=Unmarried[ {cs}].|G=Married[ {cs}]; the spouse is {S}.|G=Married[ {cs}].|\
         Ä=Widow or widower[ {cs}]; the latest spouse was {S}.|Ä=Widow or widower[ {cs}].|\
         S=Divorced[ {c}]; the latest spouse was {S}.|S=Divorced[ {c}].|\
         RP=Registered partner[ {cs}]; the partner is {S}.|RP=Registered partner[ {cs}].|\
         SP=Divorced from a registered partner[ {c}]; the latest partner was {S}.|\
         SP=Divorced from a registered partner[ {c}].|\
         EP=Surviving partner[ {cs}]; the latest partner was {S}.|EP=Surviving partner[ {cs}].|\
         $=The civil status was removed.[{$c}]|\
         #=The civil status has the code {k}, which Navlupp does not know[; date of civil status: {cn}].|\
         •=The code of the civil status is masked[; date of civil status: {cn}].|\
         -=Date of civil status: {cn}.",
    fi: "OG=Naimaton[ {cs}].|G=Naimisissa[ {cs}]; puoliso on {S}.|G=Naimisissa[ {cs}].|\
         Ä=Leski[ {cs}]; viimeisin puoliso oli {S}.|Ä=Leski[ {cs}].|\
         S=Eronnut[ {c}]; viimeisin puoliso oli {S}.|S=Eronnut[ {c}].|\
         RP=Rekisteröidyssä parisuhteessa[ {cs}]; toinen osapuoli on {S}.|RP=Rekisteröidyssä parisuhteessa[ {cs}].|\
         SP=Eronnut rekisteröidystä parisuhteesta[ {c}]; toinen osapuoli oli {S}.|\
         SP=Eronnut rekisteröidystä parisuhteesta[ {c}].|\
         EP=Leski rekisteröidystä parisuhteesta[ {cs}]; toinen osapuoli oli {S}.|\
         EP=Leski rekisteröidystä parisuhteesta[ {cs}].|\
         $=Siviilisääty poistettiin.[{$c}]|\
         #=Siviilisäädyn koodia {k} Navlupp ei tunne[; siviilisäädyn päivä: {cn}].|\
         •=Siviilisäädyn koodi on peitetty[; siviilisäädyn päivä: {cn}].|\
         -=Siviilisäädyn päivä: {cn}.",
};
/// Who a related person is.
pub const WHO: Words = words! {
    sv: "{w}[{*y}{~y}][, {y}][, född {z}]|{y}, född {z}, utan personnummer|{y}, utan personnummer|en person utan personnummer, född {z}|\
         en person som posten inte anger",
    en: "{w}[{*y}{~y}][, {y}][, born {z}]|{y}, born {z}, without a personal identity number|{y}, without a personal identity number|\
         a person without a personal identity number, born {z}|a person whom the post does not name",
    fi: "{w}[{*y}{~y}][, {y}][, syntynyt {z}]|{y}, syntynyt {z}, ei henkilötunnusta|{y}, ei henkilötunnusta|\
         henkilö, jolla ei ole henkilötunnusta, syntynyt {z}|henkilö, jota tietue ei nimeä",
};
/// Who the spouse is that civil status tells. An ended marriage is told by itself.
pub const SPOUSE: Words = words! {
    sv: "{^e}{W}[, {D}[ {X}]][; {j}]",
    en: "{^e}{W}[, {D}[ {X}]][; {j}]",
    fi: "{^e}{W}[, {D}[ {X}]][; {j}]",
};
/// How a sentence on a relation goes on.
pub const RELATION_END: Words = words! {
    sv: "[, {D}[ {X}]][, {G?}{Gs}][, {T?}{Tu}][; {e}][; {j}]",
    en: "[, {D}[ {X}]][, {G?}{Gs}][, {T?}{Tu}][; {e}][; {j}]",
    fi: "[, {D}[ {X}]][, {G?}{Gs}][, {T?}{Tu}][; {e}][; {j}]",
};
const RELATION: Words = words! {
    sv: "M={!e}Make eller maka i det senaste äktenskapet var {W}{+}.|\
         M=Make eller maka i det senaste äktenskapet är {W}{+}.|\
         P={!e}Partner i det senaste registrerade partnerskapet var {W}{+}.|\
         P=Partner i det senaste registrerade partnerskapet är {W}{+}.|\
         MO={!e}Moder var {W}{+}.|MO=Moder är {W}{+}.|FA={!e}Fader var {W}{+}.|FA=Fader är {W}{+}.|\
         F={!e}Förälder var {W}{+}.|F=Förälder är {W}{+}.|\
         V={!e}Vårdnadshavare var {W}{+}.|V=Vårdnadshavare är {W}{+}.|\
         B={!e}Personen var förälder till {W}{+}.|B=Personen är förälder till {W}{+}.|\
         VF={!e}Personen var vårdnadshavare för {W}{+}.|VF=Personen är vårdnadshavare för {W}{+}.|\
         #=En relation vars typ har koden {k}, som Navlupp inte känner: {W}{+}.|\
         •=En relation vars typ är dold: {W}{+}.|-=En relation utan typ: {W}{+}.",
    en: "M={!e}The spouse of the latest marriage was {W}{+}.|M=The spouse of the latest marriage is {W}{+}.|\
         P={!e}The partner of the latest registered partnership was {W}{+}.|\
         P=The partner of the latest registered partnership is {W}{+}.|\
         MO={!e}A mother was {W}{+}.|MO=A mother is {W}{+}.|FA={!e}A father was {W}{+}.|FA=A father is {W}{+}.|\
         F={!e}A parent was {W}{+}.|F=A parent is {W}{+}.|\
         V={!e}A legal guardian was {W}{+}.|V=A legal guardian is {W}{+}.|\
         B={!e}The person was a parent of {W}{+}.|B=The person is a parent of {W}{+}.|\
         VF={!e}The person was a legal guardian of {W}{+}.|VF=The person is a legal guardian of {W}{+}.|\
         #=A relation whose type has the code {k}, which Navlupp does not know: {W}{+}.|\
         •=A relation whose type is masked: {W}{+}.|-=A relation without a type: {W}{+}.",
    fi: "M={!e}Viimeisimmän avioliiton puoliso oli {W}{+}.|M=Viimeisimmän avioliiton puoliso on {W}{+}.|\
         P={!e}Viimeisimmän rekisteröidyn parisuhteen toinen osapuoli oli {W}{+}.|\
         P=Viimeisimmän rekisteröidyn parisuhteen toinen osapuoli on {W}{+}.|\
         MO={!e}Äiti oli {W}{+}.|MO=Äiti on {W}{+}.|FA={!e}Isä oli {W}{+}.|FA=Isä on {W}{+}.|\
         F={!e}Vanhempi oli {W}{+}.|F=Vanhempi on {W}{+}.|\
         V={!e}Huoltaja oli {W}{+}.|V=Huoltaja on {W}{+}.|\
         B={!e}Lapsi oli {W}{+}.|B=Lapsi on {W}{+}.|\
         VF={!e}Huollettava oli {W}{+}.|VF=Huollettava on {W}{+}.|\
         #=Suhde, jonka lajin koodia {k} Navlupp ei tunne: {W}{+}.|\
         •=Suhde, jonka laji on peitetty: {W}{+}.|-=Suhde ilman lajia: {W}{+}.",
};
/// Dates: of a Swedish citizenship when it was acquired, of another when it was registered (8.31).
const CITIZENSHIP: Words = words! {
    sv: "SE=Svensk medborgare {J}[; {Q?}{Q}].|SE=Svensk medborgare[ {Ys}][; {Q?}{Q}].|\
         #=Medborgarskap med koden {k}, som Navlupp inte känner[, registrerat {Y}][; {Q?}{Q}].|\
         •=Medborgarskap vars kod är dold[, registrerat {Y}][; {Q?}{Q}].|\
         *=Medborgare i {K}[, medborgarskapet registrerat {Y}][; {Q?}{Q}].|*=Medborgarskap utan land[, registrerat {Y}][; {Q?}{Q}].",
    en: "SE=Swedish citizen {J}[; {Q?}{Q}].|SE=Swedish citizen[ {Ys}][; {Q?}{Q}].|\
         #=Citizenship with the code {k}, which Navlupp does not know[, registered {Y}][; {Q?}{Q}].|\
         •=Citizenship whose code is masked[, registered {Y}][; {Q?}{Q}].|\
         *=Citizenship: {K}[, registered {Y}][; {Q?}{Q}].|*=Citizenship without a country[, registered {Y}][; {Q?}{Q}].",
    fi: "SE=Ruotsin kansalainen {J}[; {Q?}{Q}].|SE=Ruotsin kansalainen[ {Ys}][; {Q?}{Q}].|\
         #=Kansalaisuus, jonka koodia {k} Navlupp ei tunne[, rekisteröity {Y}][; {Q?}{Q}].|\
         •=Kansalaisuus, jonka koodi on peitetty[, rekisteröity {Y}][; {Q?}{Q}].|\
         *=Kansalaisuus: {K}[, rekisteröity {Y}][; {Q?}{Q}].|*=Kansalaisuus ilman valtiota[, rekisteröity {Y}][; {Q?}{Q}].",
};
const IMMIGRATION: Words = words! {
    sv: "*=Folkbokfördes vid senaste inflyttningen till Sverige {I}.",
    en: "*=Registered on the latest move to Sweden {I}.",
    fi: "*=Merkittiin väestörekisteriin viimeisimmän Ruotsiin muuton yhteydessä {I}.",
};
/// Where somebody was registered.
pub const HISTORY_PLACE: Words = words! {
    sv: "[ {2}][{*O}{~O} på en dold fastighet][ på fastigheten {O}][ i {V}][, {4?}trappuppgång {4}][, {5?}lägenhet {5}][, {3?}församling {3}]",
    en: "[ {2}][{*O}{~O} at a masked property][ at the property {O}][ in {V}][, {4?}staircase {4}][, {5?}apartment {5}][, {3?}parish {3}]",
    fi: "[, {2}][{*O}{~O}, kiinteistö peitetty][, kiinteistö {O}][, {4?}porras {4}][, {5?}huoneisto {5}][, {3?}seurakunta {3}]",
};
const HISTORY: Words = words! {
    sv: "FB={!=}{~M}{~V}[{~O}]Historiken har samma folkbokföring.|\
         FB={!V}Tidigare folkbokförd{&}, {Mf} {N}.|FB=Tidigare folkbokförd{&} {Mf} {N}.|\
         FB={!V}Enligt historiken folkbokförd{&}[, {Mf}].|FB=Enligt historiken folkbokförd{&}[ {Mf}].|\
         UV=Enligt historiken utflyttad från Sverige[ {M}].|\
         OB=Enligt historiken avregistrerad som försvunnen[ {M}].|\
         #=Historik med en folkbokföringstyp ({k}) som Navlupp inte känner{&}[, {Mf}].|\
         •=Historik med en folkbokföringstyp som är dold{&}[, {Mf}].|-=Historik utan folkbokföringstyp{&}[, {Mf}].",
    en: "FB={!=}{~M}{~V}[{~O}]The history has the same registration.|\
         FB={!V}Previously registered{&}, {Mf} {N}.|FB=Previously registered{&} {Mf} {N}.|\
         FB={!V}According to the history, registered{&}[, {Mf}].|FB=According to the history, registered{&}[ {Mf}].|\
         UV=According to the history, moved from Sweden[ {M}].|\
         OB=According to the history, deregistered as missing[ {M}].|\
         #=History with a type of registration ({k}) that Navlupp does not know{&}[, {Mf}].|\
         •=History with a type of registration that is masked{&}[, {Mf}].|\
         -=History without a type of registration{&}[, {Mf}].",
    fi: "FB={!=}{~M}{~V}[{~O}]Historiassa on sama rekisteröinti.|\
         FB=Aiempi kotikunta: {V}{&}, {Mf} {N}.|FB=Aiemmin kirjoilla{&}, {Mf} {N}.|\
         FB=Historian mukaan kotikunta: {V}{&}[, {Mf}].|FB={^O}{^3}Historian mukaan kirjoilla[ {Mf}].|\
         FB=Historian mukaan kirjoilla{&}[, {Mf}].|\
         UV=Historian mukaan muuttanut pois Ruotsista[ {M}].|\
         OB=Historian mukaan poistettu rekisteristä tietymättömissä olevana[ {M}].|\
         #=Historiatieto, jonka rekisteröinnin lajia {k} Navlupp ei tunne[, {V}]{&}[, {Mf}].|\
         •=Historiatieto, jonka rekisteröinnin laji on peitetty[, {V}]{&}[, {Mf}].|\
         -=Historiatieto ilman rekisteröinnin lajia[, {V}]{&}[, {Mf}].",
};
const IDENTITY_LEVEL: Words = words! {
    sv: "STYRKT=Identiteten är styrkt.|SANNOLIK=Identiteten är sannolik.|OSAKER=Identiteten är osäker.|\
         INTE_TILLAMPLIG=Identitetsnivå är inte tillämplig.",
    en: "STYRKT=The identity is confirmed.|SANNOLIK=The identity is probable.|OSAKER=The identity is uncertain.|\
         INTE_TILLAMPLIG=An identity level does not apply.",
    fi: "STYRKT=Henkilöllisyys on vahvistettu.|SANNOLIK=Henkilöllisyys on todennäköinen.|\
         OSAKER=Henkilöllisyys on epävarma.|INTE_TILLAMPLIG=Henkilöllisyyden varmuustasoa ei sovelleta.",
};
/// What was removed, by the letters of its places.
pub const REMOVED: Words = words! {
    sv: "r=Hänvisningspersonnumret togs bort.|d=Avregistreringsdatumet togs bort.|f=Förnamnen togs bort.|\
         m=Mellannamnet togs bort.|s=Efternamnet togs bort.|g=Tilltalsnamnsmarkeringen togs bort.|\
         v=Aviseringsnamnet togs bort.|b=Födelsedatumet togs bort.|H=Födelsehemorten togs bort.|\
         E=Födelseorten utomlands togs bort.|I=Invandringsdatumet togs bort.|P=Folkbokföringskommunen togs bort.|\
         p=Fastighetsbeteckningen togs bort.|R=Datumet för folkbokföring togs bort.|\
         A=Folkbokföringsadressen togs bort.|B=Den särskilda postadressen togs bort.|\
         U=Utlandsadressen togs bort.|c=Civilståndsdatumet togs bort.",
    en: "r=The reference number was removed.|d=The date of deregistration was removed.|\
         f=The first names were removed.|m=The middle name was removed.|s=The surname was removed.|\
         g=The mark for the first name in use was removed.|v=The notification name was removed.|\
         b=The date of birth was removed.|H=The home place at birth was removed.|\
         E=The place of birth abroad was removed.|I=The date of immigration was removed.|\
         P=The municipality of registration was removed.|p=The property designation was removed.|\
         R=The date of registration was removed.|A=The registered address was removed.|\
         B=The special postal address was removed.|U=The foreign address was removed.|\
         c=The date of civil status was removed.",
    fi: "r=Viitehenkilötunnus poistettiin.|d=Rekisteristä poistamisen päivä poistettiin.|\
         f=Etunimet poistettiin.|m=Välinimi poistettiin.|s=Sukunimi poistettiin.|\
         g=Kutsumanimen merkintä poistettiin.|v=Ilmoitusnimi poistettiin.|b=Syntymäaika poistettiin.|\
         H=Syntymäkotipaikka poistettiin.|E=Syntymäpaikka ulkomailla poistettiin.|\
         I=Maahanmuuttopäivä poistettiin.|P=Kotikunta poistettiin.|p=Kiinteistötunnus poistettiin.|\
         R=Rekisteröintipäivä poistettiin.|A=Vakinainen osoite poistettiin.|\
         B=Erillinen postiosoite poistettiin.|U=Ulkomainen osoite poistettiin.|\
         c=Siviilisäädyn päivä poistettiin.",
};

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use navlupp_catalog::Language;

    use super::super::slots::SLOTS;
    use super::*;

    /// The places of a text, those of the tables that it goes on in among them.
    fn places(text: &str, language: Language) -> BTreeSet<char> {
        let mut found = BTreeSet::new();
        for place in text.split('{').skip(1) {
            let letter =
                place.trim_start_matches(['!', '^', '~', '$', '*']).chars().next().unwrap_or_default();
            let table = match letter {
                'W' => WHO,
                'S' => SPOUSE,
                '+' => RELATION_END,
                '%' => PLACE,
                '&' => HISTORY_PLACE,
                _ => {
                    let known =
                        "kN=@".contains(letter) || SLOTS.iter().any(|slot| char::from(slot.letter) == letter);
                    assert!(known, "{letter} in {text}");
                    found.insert(letter);
                    continue;
                }
            };
            found.extend(places(table.get(language), language));
        }
        found
    }

    /// Each language has rows for the same keys, which tell of the same places.
    #[test]
    fn languages_tell_the_same() {
        for topic in &TOPICS {
            let [swedish, english, finnish] = Language::ALL.map(|language| {
                let mut keys: BTreeMap<&str, BTreeSet<char>> = BTreeMap::new();
                for row in topic.rows.get(language).split('|') {
                    let (key, text) = row.split_once('=').unwrap_or_default();
                    assert!(!key.is_empty() && text.ends_with(['.', ']']), "{row}");
                    keys.entry(key).or_default().extend(places(text, language));
                }
                keys
            });
            assert_eq!(swedish, english);
            assert_eq!(swedish, finnish);
        }
    }

    #[test]
    fn every_letter_is_one_place() {
        let letters: BTreeSet<char> = SLOTS.iter().map(|slot| char::from(slot.letter)).collect();
        assert_eq!(letters.len(), SLOTS.len());
        assert!(!letters.iter().any(|&letter| "kWS+%&N=@".contains(letter)));
    }
}
