//! The case types of a post: why it was sent.

use navlupp_catalog::{Language, Words, case_item, words};

use super::teller::{pick, put};
use crate::safe::safe;

/// The cases of a value with commas, each with whom it concerns, and whether all of them are certain. One that is not has
/// `probably` before it.
pub fn say(value: &str, probably: &str, language: Language) -> (String, bool) {
    let mut text = String::new();
    let mut firm = true;
    for written in value.split(',') {
        if !text.is_empty() {
            text += "; ";
        }
        let named = case_item(written).and_then(|item| {
            let case = item.case.code;
            let key = item.prefix.map_or_else(|| case.to_owned(), |prefix| format!("{}/{case}", prefix.code));
            let name = pick(CASES, &key, language)?;
            let whom = pick(CASES, item.suffix.code, language)?;
            let parts = [Some(item.case), item.prefix];
            let sure = parts.iter().flatten().all(|code| code.confidence.is_firm());
            Some((name, whom, sure))
        });
        match named {
            Some((name, whom, sure)) => {
                if !sure {
                    firm = false;
                    text += probably;
                }
                text += name;
                text += whom;
            }
            None => text += &put(pick(CASES, "*", language).unwrap_or_default(), [&safe(written), "", ""]),
        }
    }
    (text, firm)
}

/// By case, by prefix and case, and by whom it concerns.
const CASES: Words = words! {
    sv: "1=nytt personnummer|3=sekretessmarkering|6=födelse|12=vårdnad|21=efternamn|25=mellannamn|\
         29=förnamn eller tilltalsnamn|36=medborgarskap|41=flyttning inom Sverige|43=flyttning från Sverige|\
         45=särskild postadress|56=vigsel|59=äktenskapsskillnad|66=dödsfall|75=adressändring|\
         3/1=makulering av nytt personnummer|3/3=makulering av sekretessmarkering|3/6=makulering av födelse|\
         3/12=makulering av vårdnad|3/21=makulering av efternamn|3/25=makulering av mellannamn|\
         3/29=makulering av förnamn eller tilltalsnamn|3/36=makulering av medborgarskap|\
         3/41=makulering av flyttning inom Sverige|3/43=makulering av flyttning från Sverige|\
         3/45=makulering av särskild postadress|3/56=makulering av vigsel|\
         3/59=makulering av äktenskapsskillnad|3/66=makulering av dödsfall|3/75=makulering av adressändring|\
         H= (huvudpersonen)|R= (relationspersonen)|*={0} (okänd ärendekod)",
    en: "1=new personal identity number|3=confidentiality marking|6=birth|12=custody|21=surname|\
         25=middle name|29=first name or first name in use|36=citizenship|41=move within Sweden|\
         43=move from Sweden|45=special postal address|56=marriage|59=divorce|66=death|75=change of address|\
         3/1=cancellation of a new personal identity number|3/3=cancellation of a confidentiality marking|\
         3/6=cancellation of a birth|3/12=cancellation of custody|3/21=cancellation of a surname|\
         3/25=cancellation of a middle name|3/29=cancellation of a first name or first name in use|\
         3/36=cancellation of a citizenship|3/41=cancellation of a move within Sweden|\
         3/43=cancellation of a move from Sweden|3/45=cancellation of a special postal address|\
         3/56=cancellation of a marriage|3/59=cancellation of a divorce|3/66=cancellation of a death|\
         3/75=cancellation of a change of address|\
         H= (the person of this post)|R= (a related person)|*={0} (unknown case code)",
    fi: "1=uusi henkilötunnus|3=salassapitomerkintä|6=syntymä|12=huolto|21=sukunimi|25=välinimi|\
         29=etunimi tai kutsumanimi|36=kansalaisuus|41=muutto Ruotsin sisällä|43=muutto pois Ruotsista|\
         45=erillinen postiosoite|56=vihkiminen|59=avioero|66=kuolema|75=osoitteenmuutos|\
         3/1=uuden henkilötunnuksen mitätöinti|3/3=salassapitomerkinnän mitätöinti|3/6=syntymän mitätöinti|\
         3/12=huollon mitätöinti|3/21=sukunimen mitätöinti|3/25=välinimen mitätöinti|\
         3/29=etunimen tai kutsumanimen mitätöinti|3/36=kansalaisuuden mitätöinti|\
         3/41=Ruotsin sisäisen muuton mitätöinti|3/43=Ruotsista muuton mitätöinti|\
         3/45=erillisen postiosoitteen mitätöinti|3/56=vihkimisen mitätöinti|3/59=avioeron mitätöinti|\
         3/66=kuoleman mitätöinti|3/75=osoitteenmuutoksen mitätöinti|\
         H= (päähenkilö)|R= (suhteen henkilö)|*={0} (tuntematon asiakoodi)",
};

#[cfg(test)]
mod tests {
    use navlupp_catalog::{List, codes};

    use super::*;

    /// Every case of the catalogue has its words, alone and with every prefix.
    #[test]
    fn every_case_has_words() {
        for language in Language::ALL {
            for case in codes(List::CaseType) {
                for suffix in codes(List::CaseSuffix) {
                    let prefixes = codes(List::CasePrefix)
                        .iter()
                        .map(|prefix| format!("{}{:0>2}", prefix.code, case.code));
                    for number in std::iter::once(case.code.to_owned()).chain(prefixes) {
                        let item = format!("{number}{}", suffix.code);
                        let (said, _) = say(&item, "", language);
                        assert!(said.ends_with(')') && !said.contains(&item), "{item}: {said}");
                    }
                }
            }
        }
        assert_eq!(
            say("366R,3H,999X", "troligen ", Language::Swedish),
            (
                "troligen makulering av dödsfall (relationspersonen); sekretessmarkering (huvudpersonen); \
              999X (okänd ärendekod)"
                    .to_owned(),
                false
            )
        );
    }
}
