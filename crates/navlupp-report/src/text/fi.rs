//! Finnish.

use super::Labels;

pub(super) const LABELS: Labels = Labels {
    posts: "Tietueita",
    numbers: "Henkilötunnuksia",
    lines: "Rivejä",
    read: "Luettu",
    whole_file_read: "koko tiedosto",
    part_read: "osa tiedostosta",
    up_to_byte: "tavuun",
    order_id: "tilaustunnus",
    effective: "toteutettu",
    compared_with: "verrattu päivään",
    in_rules: ["{n} säännössä", "{n} säännössä"],
    whole_file: "koko tiedosto",
    line: "rivi",
    column: "sarake",
    post: "tietue",
    number: "tunnus",
    and_more: "… ja {n} muuta",
    deregistration: "Rekisteristä poistamisen syyt",
    outside_list: "Tuntematon koodi, ei luettelossa",
    removed_reason: "Poistettu syy",
    protected: "Suojatut henkilöt",
    persons: ["henkilö", "henkilöä"],
    set: "asetetaan",
    removed: "poistetaan",
    secrecy: "Salassapitomerkintä (01003)",
    protected_registration: "Suojattu väestökirjanpito (01020)",
    not_checked: "Tarkistamatta",
    ignored_rules: "Ohitetut säännöt",
    explain: "Säännön selitys: navlupp explain NAVnnn",
    closing: "Navlupp tarkistaa tiedoston muodon, ei sitä, pitävätkö tiedot paikkansa. Navlupp ei ole \
              Skatteverketin.",
    rulebook: "sääntökirja",
    bytes: "tavua",
};
