//! Names and places. Given names and surnames are ordinary Swedish ones; streets, towns and properties say
//! of themselves that they are invented.

/// Given names of women. The first word of one that is hyphenated counts as a name of its own.
pub(crate) const WOMEN: [&str; 24] = [
    "Anna",
    "Åsa",
    "Märta",
    "Kerstin",
    "Elsa",
    "Désirée",
    "Britt-Marie",
    "Hedvig",
    "Ingrid",
    "Karin",
    "Linnéa",
    "Maj-Britt",
    "Ottilia",
    "Örjana",
    "Sigrid",
    "Ulla",
    "Viola",
    "Ylva",
    "Agnes",
    "Beata",
    "Cajsa",
    "Dagny",
    "Ebba",
    "Ängla",
];

/// Given names of men.
pub(crate) const MEN: [&str; 24] = [
    "Karl",
    "Åke",
    "André",
    "Göran",
    "Sven-Erik",
    "Östen",
    "Bertil",
    "Carl-Gustaf",
    "David",
    "Emanuel",
    "Fredrik",
    "Gösta",
    "Håkan",
    "Isak",
    "Jöns",
    "Klas",
    "Lars",
    "Måns",
    "Nils",
    "Oskar",
    "Per",
    "Sixten",
    "Ture",
    "Ärland",
];

/// Surnames.
pub(crate) const SURNAMES: [&str; 28] = [
    "Andersson",
    "Öberg",
    "Åström",
    "Lindén",
    "Nordström",
    "Sjögren",
    "Ängström",
    "Bergqvist",
    "Forsén",
    "Hägg",
    "Johansson",
    "Karlsson",
    "Lindqvist",
    "Mård",
    "Nilsson",
    "Olsson",
    "Pettersson",
    "Rosén",
    "Svensson",
    "Törnqvist",
    "Wallén",
    "Åkerblom",
    "Österman",
    "Ek",
    "Falk",
    "Gran",
    "Holm",
    "Ståhl",
];

/// Streets.
pub(crate) const STREETS: [&str; 10] = [
    "EXEMPELGATAN",
    "PROVVÄGEN",
    "TESTGRÄND",
    "MÖNSTERSTIGEN",
    "PÅHITTSVÄGEN",
    "ÖVNINGSGATAN",
    "LÅTSASGATAN",
    "FANTASIVÄGEN",
    "ATTRAPPGATAN",
    "PROVPLATSEN",
];

/// Towns.
pub(crate) const TOWNS: [&str; 6] =
    ["EXEMPELSTAD", "PROVKÖPING", "TESTHAMN", "LÅTSASBY", "ÖVNINGSTORP", "PÅHITTSBORG"];

/// Parishes.
pub(crate) const PARISHES: [&str; 5] =
    ["EXEMPELKYRKA", "PROVFÖRSAMLINGEN", "LÅTSASKYRKA", "TESTSOCKEN", "ÖVNINGSKYRKA"];

/// Properties; a number follows.
pub(crate) const PROPERTIES: [&str; 8] =
    ["EXEMPLET", "PROVET", "LÅTSASTORP", "MÖNSTRET", "ÖVNINGEN", "PÅHITTET", "ATTRAPPEN", "TESTÄNGEN"];

/// Towns abroad.
pub(crate) const FOREIGN_TOWNS: [&str; 4] = ["SAMPLETOWN", "BEISPIELSTADT", "EKSEMPELBY", "MALLIKYLÄ"];

/// Streets abroad.
pub(crate) const FOREIGN_STREETS: [&str; 4] = ["SAMPLE STREET", "MUSTERSTRASSE", "EKSEMPELVEJ", "MALLIKATU"];

/// What a property is called for somebody with protected registration (Allmän beskrivning 4.1, chapter 9.2).
pub(crate) const WRITTEN_ON_MUNICIPALITY: &str = "PÅ KOMMUNEN SKRIVEN";

/// What stood there until 31 August 2022 for somebody whose residence nobody knew (chapter 8.11). That it was written in
/// capitals is an inference from the other heading.
pub(crate) const NO_RESIDENCE: &str = "UTAN KÄNT HEMVIST";
