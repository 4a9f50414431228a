//! A user's own catalogue: laid over the standard one, or refused as a whole with its lines.
#![allow(clippy::unwrap_used, reason = "a test that cannot find its row has failed")]

use navlupp_catalog::{
    Catalogue, Confidence, Language, List, OwnCatalogueFault, OwnColumn, OwnReason, Privacy, Role, Section,
    Term, TermCode, TermKind, coded_terms, terms,
};

fn with(text: &str) -> Catalogue {
    Catalogue::standard().with_own(text).unwrap()
}

fn term(catalogue: &Catalogue, number: u32) -> &Term {
    catalogue.term(TermCode::new(number).unwrap()).unwrap()
}

fn faults(text: &str) -> Vec<(u32, Option<OwnColumn>, OwnReason)> {
    let faults = Catalogue::standard().with_own(text).unwrap_err().0;
    faults.into_iter().map(|OwnCatalogueFault { line, column, reason }| (line, column, reason)).collect()
}

#[test]
fn columns_are_those_of_the_data_file() {
    let header = include_str!("../data/terms.csv").lines().next().unwrap();
    let of_terms = OwnColumn::ALL.iter().filter(|&&column| column != OwnColumn::Value);
    let names: Vec<_> = of_terms.map(|column| column.name()).collect();
    assert_eq!(header, names.join(","));
}

#[test]
fn a_new_term_is_careful_where_the_file_is_silent() {
    let catalogue = with("code,name_sv\n09001,Ny uppgift\n06001,Ur en grupp\n");
    let new = term(&catalogue, 9001);
    assert_eq!((new.key.as_ref(), new.role, new.section), ("own_09001", Role::Unknown, Section::Own));
    assert_eq!(new.names.get(Language::Finnish), "Ny uppgift");
    assert_eq!(
        (new.kind, new.privacy, new.confidence),
        (TermKind::Text, Privacy::Identity, Confidence::Medium)
    );
    assert_eq!((new.group, new.repeats_in_group), (None, false));
    let grouped = term(&catalogue, 6001);
    assert_eq!((grouped.group, grouped.repeats_in_group), (Some(6), true));
}

#[test]
fn a_full_row_is_taken_as_it_stands() {
    let row = "\u{feff}code;name_en;type;list;min_length;max_length;from;until;privacy;confidence;repeats;role;basis\r\n\
               09002;\"A \"\"flag\"\"; new\";flag;flag;1;1;2020-01-01;2024-02-29;code;certain;no;right_of_residence;Letter\r\n";
    let catalogue = with(row);
    let new = term(&catalogue, 9002);
    assert_eq!(new.names.get(Language::Swedish), "A \"flag\"; new");
    assert_eq!((new.kind, new.list, new.role), (TermKind::Flag, Some(List::Flag), Role::RightOfResidence));
    assert_eq!((new.min_length, new.max_length, new.confidence), (Some(1), Some(1), Confidence::Certain));
    assert_eq!(new.until.map(|day| (day.year(), day.month(), day.day())), Some((2024, 2, 29)));
    assert!(new.may_show("J") && !new.may_show("ANNA") && new.basis == "Letter");
}

#[test]
fn an_override_changes_what_it_says_and_keeps_the_rest() {
    let catalogue = with("code,name_sv,max_length,privacy\n01014,Släktnamn,,\n");
    let surname = term(&catalogue, 1014);
    assert_eq!((surname.names.get(Language::Swedish), surname.role), ("Släktnamn", Role::Surname));
    assert_eq!((surname.key.as_ref(), surname.privacy), ("surname", Privacy::Name));
    assert_eq!((surname.min_length, surname.max_length), (Some(1), None), "an empty length is not known");
    assert_eq!(catalogue.coded_terms().count(), coded_terms().count());
    assert_eq!(catalogue.terms().count(), terms().len());
    assert_eq!(term(&Catalogue::standard(), 1014).names.get(Language::Swedish), "Efternamn");
}

#[test]
fn a_term_known_by_name_gets_its_number_by_its_key() {
    let catalogue = with("code,key,name_sv\n01309,identity_status,Identitetsstatus\n");
    let status = term(&catalogue, 1309);
    assert_eq!((status.role, status.list), (Role::IdentityStatus, Some(List::IdentityStatus)));
    assert_eq!(status.names.get(Language::English), "Identity status");
    assert_eq!(status.confidence, Confidence::Medium, "that the number is right is the user's word");
    assert_eq!(catalogue.terms().count(), terms().len());
    assert_eq!(catalogue.terms().filter(|term| term.key == "identity_status").count(), 1);
}

#[test]
fn coded_terms_come_once_and_in_order() {
    let catalogue = with("code,name_sv\n99999,Sist\n01001,Nummer\n00001,Först\n01009,Mellan\n");
    let codes: Vec<_> = catalogue.coded_terms().map(|(code, _)| code.number()).collect();
    assert_eq!(codes.len(), coded_terms().count() + 3);
    assert!(codes.is_sorted_by(|a, b| a < b));
    assert_eq!((codes.first(), codes.last()), (Some(&1), Some(&99_999)));
    assert!(catalogue.coded_terms().all(|(code, row)| catalogue.term(code) == Some(row)));
    assert_eq!(catalogue.own_terms().len(), 4);
    assert_eq!(catalogue.terms().count(), terms().len() + 3);
}

#[test]
fn faults_name_line_column_and_reason() {
    use OwnColumn as C;
    use OwnReason as R;
    let text = "code,key,name_sv,type,max_length,list,from,until\n\
                09001,,Bra,text,10,,,\n\
                9001,,Kort,text,,,,\n\
                ,,Tom,,,,,\n\
                09002,,,,,,,\n\
                09003,Stor,X,,,,,\n\
                09004,,X,texten,70000,,2023-02-29,\n\
                09005,,X,,,mina,2020-01-02,2020-01-01\n\
                09006,,X\n\
                09007,,\"X,,,,,\n\
                \n\
                09001,,Igen,,,,,\n\
                09008,surname,X,,,,,\n\
                01014,family_name,X,,,,,\n";
    assert_eq!(
        faults(text),
        [
            (3, Some(C::Code), R::NotACode),
            (4, Some(C::Code), R::Empty),
            (5, Some(C::NameSv), R::Empty),
            (6, Some(C::Key), R::NotAKey),
            (7, Some(C::Type), R::UnknownWord),
            (7, Some(C::MaxLength), R::NotANumber),
            (7, Some(C::From), R::NotADate),
            (8, Some(C::List), R::UnknownWord),
            (8, Some(C::Until), R::EndBeforeStart),
            (9, None, R::FieldCount),
            (10, None, R::Quotes),
            (12, Some(C::Code), R::Twice),
            (13, Some(C::Key), R::Twice),
            (14, Some(C::Key), R::KeyIsFixed),
        ]
    );
}

#[test]
fn a_header_must_be_known_and_enough() {
    use OwnReason as R;
    assert_eq!(faults(""), [(1, None, R::NoRows)]);
    assert_eq!(faults("code,name_sv\n"), [(1, None, R::NoRows)]);
    assert_eq!(faults("#POST_START\n#UP 01001 187509123458\n"), [(1, None, R::UnknownColumn)]);
    assert_eq!(faults("code,code,name_sv\n"), [(1, Some(OwnColumn::Code), R::ColumnTwice)]);
    assert_eq!(faults("name_sv\nX\n"), [(1, Some(OwnColumn::Code), R::ColumnMissing)]);
    assert_eq!(faults("code,note\n09001,X\n"), [(1, Some(OwnColumn::NameSv), R::ColumnMissing)]);
}

#[test]
fn a_file_cannot_unmask_or_switch_off_a_protection() {
    use OwnReason as R;
    let text = "code,name_sv,role,privacy,type\n\
                01012,Namn,,open,\n\
                01012,Namn,,code,\n\
                01012,Namn,,open,group_start\n\
                01003,Sekretess,unknown,,\n\
                01020,Skydd,civil_status,,\n\
                01001,Nummer,reference_number,,\n";
    let reasons: Vec<_> = faults(text).into_iter().map(|(line, _, reason)| (line, reason)).collect();
    assert_eq!(
        reasons,
        [
            (2, R::WouldUnmask),
            (3, R::WouldUnmask),
            (4, R::WouldUnmask),
            (5, R::RoleIsFixed),
            (6, R::RoleIsFixed),
            (7, R::RoleIsFixed),
        ]
    );
}

#[test]
fn texts_are_bounded_and_clean() {
    let long = "x".repeat(401);
    assert_eq!(
        faults(&format!("code,name_sv\n09001,{long}\n")),
        [(2, Some(OwnColumn::NameSv), OwnReason::BadText)]
    );
    assert_eq!(faults("code,name_sv\n09001,a\u{1b}b\n"), [(2, Some(OwnColumn::NameSv), OwnReason::BadText)]);
    assert_eq!(with(&format!("code,name_sv\n09001,{}\n", &long[1..])).own_terms().len(), 1);
}

#[test]
fn faults_never_quote_the_file() {
    let secret = "ANNA PERSSON";
    let text = format!("code,name_sv,type\n{secret},{secret},{secret}\n09001,X,{secret}\n");
    let faults = Catalogue::standard().with_own(&text).unwrap_err();
    assert_eq!(
        faults.to_string(),
        "2: code: not five digits; spreadsheets take leading zeros away\n3: type: not one of the column's words"
    );
    assert!(!format!("{faults:?}").contains(secret));
}

#[test]
fn any_text_is_read_without_a_panic() {
    for text in
        ["\u{feff}", "\n\n", "\"", ";;;", "code;name_sv\n;;", "code,name_sv\r\n\0,\0", "code,name_sv\nååå,ö"]
    {
        assert!(Catalogue::standard().with_own(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_list_of_its_own_gives_a_term_its_codes_and_their_names() {
    let catalogue = with(
        "code,name_sv,list,value,privacy\n\
         09001,Boendeform,boendeform,,code\n\
         ,Hyresrätt,boendeform,H,\n\
         ,Äganderätt,boendeform,A12,\n",
    );
    let term = term(&catalogue, 9001);
    assert_eq!((term.kind, term.list, term.own_codes.len()), (TermKind::Code, None, 2));
    assert!(term.is_listed("A12") && term.may_show("H") && !term.may_show("ANNA") && !term.may_show("12"));
    assert_eq!(
        term.own_code("H").map(|own| own.names.get(Language::English)),
        Some("Hyresrätt"),
        "a language without a name has the first"
    );
    assert_eq!((catalogue.own_terms().len(), catalogue.own_counts()), (1, (1, 0)));
}

#[test]
fn codes_are_added_to_a_list_of_the_standard() {
    let catalogue = with(
        "code;list;value;name_sv;name_en\n\
         ;deregistration_reason;XX;Ny orsak;New reason\n\
         ;country;XS;Statslös;\n\
         02010;;;Orsak;\n",
    );
    for number in [1006, 2010] {
        let term = term(&catalogue, number);
        assert_eq!(term.list, Some(List::DeregistrationReason), "{number}");
        assert!(term.is_listed("AV") && term.is_listed("XX") && !term.is_listed("XY"), "{number}");
    }
    assert_eq!(term(&catalogue, 1006).names, term(&Catalogue::standard(), 1006).names);
    assert_eq!(term(&catalogue, 2010).names.get(Language::Swedish), "Orsak");
    assert!(term(&catalogue, 3001).may_show("XS") && !term(&Catalogue::standard(), 3001).may_show("XS"));
    let codes: Vec<_> = catalogue.codes(List::DeregistrationReason).map(|(code, _)| code).collect();
    assert_eq!((codes.len(), codes.last()), (10, Some(&"XX")));
    assert!(catalogue.allows(List::DeregistrationReason, "XX") && catalogue.allows(List::Country, "XS"));
    assert!(catalogue.has_own() && !Catalogue::standard().has_own());
    assert_eq!(catalogue.own_counts().0, 0, "nothing but standard terms changed");
}

#[test]
fn faults_of_codes_name_line_column_and_reason() {
    use OwnColumn as C;
    use OwnReason as R;
    let text = "code,list,value,name_sv,type,privacy\n\
                ,deregistration_reason,AV,Död,,\n\
                ,deregistration_reason,ÄN,X,,\n\
                ,deregistration_reason,ABCDE,X,,\n\
                ,country,xs,X,,\n\
                ,mina,187001012389,X,,\n\
                ,mina,A,,,\n\
                ,mina,B,X,code,\n\
                09001,mina,C,X,,\n\
                ,,D,X,,\n\
                ,Mina,D,X,,\n\
                ,removal_mark,X,X,,\n\
                ,county,77,X,,\n\
                ,mina,E,X,,\n\
                ,mina,E,X,,\n\
                09002,andra,,X,,code\n";
    assert_eq!(
        faults(text),
        [
            (2, Some(C::Value), R::Twice),
            (3, Some(C::Value), R::NotAValue),
            (4, Some(C::Value), R::NotAValue),
            (5, Some(C::Value), R::NotAValue),
            (6, Some(C::Value), R::NotAValue),
            (7, Some(C::NameSv), R::Empty),
            (8, Some(C::Type), R::NotForValue),
            (9, Some(C::Code), R::NotForValue),
            (10, Some(C::List), R::Empty),
            (11, Some(C::List), R::NotAKey),
            (12, Some(C::List), R::ListIsFixed),
            (13, Some(C::List), R::ListIsFixed),
            (15, Some(C::Value), R::Twice),
            (16, Some(C::List), R::UnknownWord),
            (16, Some(C::Privacy), R::WouldUnmask),
        ]
    );
}

#[test]
fn no_list_and_no_role_takes_a_mask_away() {
    use OwnReason as R;
    let text = "code,list,value,name_sv,role,privacy\n\
                ,namn,ANNA,Anna,,\n\
                01012,namn,,Namn,,code\n\
                01012,flag,,Namn,,code\n\
                01012,,,Namn,special_address_city,\n\
                09001,,,Namn,special_address_city,\n\
                01054,,,Postnummer,unknown,\n";
    let reasons: Vec<_> = faults(text).into_iter().map(|(line, _, reason)| (line, reason)).collect();
    assert_eq!(
        reasons,
        [
            (3, R::WouldUnmask),
            (4, R::WouldUnmask),
            (5, R::RoleIsFixed),
            (6, R::RoleIsFixed),
            (7, R::RoleIsFixed)
        ]
    );
    // With the mask of the standard the list is only a list.
    let catalogue = with("code,list,value,name_sv\n,namn,ANNA,Anna\n01012,namn,,Namn\n");
    assert!(!term(&catalogue, 1012).may_show("ANNA"));
}

#[test]
fn spreadsheets_may_write_as_they_do() {
    let rows = [
        "CODE\tName_sv\n09001\tEtt\n",
        "code;name_sv\r09001;Ett\r",
        "code;name_sv\r\n;\r\n09001;Ett\r\n;\r\n",
    ];
    for text in rows {
        assert_eq!(term(&with(text), 9001).names.get(Language::Swedish), "Ett", "{text:?}");
    }
    let catalogue = with("code,name_sv,group\n15001,Ett,15\n02099,Två,2\n");
    assert_eq!((term(&catalogue, 15_001).group, term(&catalogue, 2099).group), (Some(15), Some(2)));
}

#[test]
fn the_example_of_the_documents_is_a_good_list() {
    let page = include_str!("../../../docs/own-terms.md");
    let example = page.split("```csv\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let catalogue = with(example);
    assert_eq!((example.lines().count(), catalogue.own_counts()), (5, (2, 0)));
    assert!(term(&catalogue, 9001).may_show("HR") && !term(&catalogue, 9001).may_show("XX"));
    assert_eq!(
        (term(&catalogue, 9002).privacy, term(&catalogue, 9002).max_length),
        (Privacy::Name, Some(36))
    );
    // What the text says of adding a reason.
    let header = example.lines().next().unwrap();
    let added = with(&format!("{header}\n;Ny orsak;;;;;;;;deregistration_reason;XX;\n"));
    assert!(added.allows(List::DeregistrationReason, "XX"));
    for column in OwnColumn::ALL {
        assert!(page.contains(&format!("`{}`", column.name())), "{}", column.name());
    }
}

#[test]
fn a_list_without_end_is_refused_with_few_words() {
    let rows = |row: &str, times| format!("code,name_sv\n{}", row.repeat(times));
    let few = faults(&rows("9001,X\n", 4000));
    assert_eq!(
        (few.len(), few[0]),
        (navlupp_catalog::MOST_FAULTS, (2, Some(OwnColumn::Code), OwnReason::NotACode))
    );
    assert_eq!(faults(&rows("09001,X\n", 100_000)), [(5002, None, OwnReason::TooMany)]);
    let codes: Vec<String> = (0..101).map(|nth| format!(",relation_type,{nth:03},X")).collect();
    let many = faults(&format!("code,list,value,name_sv\n{}", codes.join("\n")));
    assert_eq!(many, [(102, Some(OwnColumn::List), OwnReason::TooMany)]);
}
