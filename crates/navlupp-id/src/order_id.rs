//! The beställningsid that Navet gives an order.

/// How a beställningsid is shaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderIdForm {
    /// `NNNNNNNN-LLNN-NNNN` (N a digit, L a capital letter A–Z), as in `00000079-FO01-0001`. Known ids have
    /// FO, but all of them are web-service orders: other letters are no fault.
    Known,
    /// 18 characters of another shape.
    Unusual,
    /// Not 18 characters.
    Wrong,
}

/// Judges a beställningsid as it stands: blanks count as characters. Length: Navet's public XML schema,
/// `BestallningsId`. Shape: its published examples.
pub fn order_id_form(text: &str) -> OrderIdForm {
    if text.chars().count() != 18 {
        return OrderIdForm::Wrong;
    }
    let fits = |(byte, place): (u8, u8)| match place {
        b'N' => byte.is_ascii_digit(),
        b'L' => byte.is_ascii_uppercase(),
        _ => byte == place,
    };
    // 18 characters in more than 18 bytes are not all ASCII; zip alone would overlook the rest.
    if text.len() == 18 && text.bytes().zip(*b"NNNNNNNN-LLNN-NNNN").all(fits) {
        OrderIdForm::Known
    } else {
        OrderIdForm::Unusual
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_shape_with_any_letters() {
        for text in ["00000079-FO01-0001", "12345678-XY99-0000"] {
            assert_eq!(order_id_form(text), OrderIdForm::Known);
        }
    }

    #[test]
    fn one_character_off_the_shape_is_unusual() {
        for place in 0..18 {
            let mut bytes = *b"00000079-FO01-0001";
            bytes[place] = b'x';
            let text = String::from_utf8_lossy(&bytes);
            assert_eq!(order_id_form(&text), OrderIdForm::Unusual, "{text}");
        }
        assert_eq!(order_id_form("00000079-ÅÄ01-0001"), OrderIdForm::Unusual);
        assert_eq!(order_id_form("0000079-FO001-0001"), OrderIdForm::Unusual);
    }

    #[test]
    fn the_length_is_counted_in_characters() {
        assert_eq!(order_id_form("åäöåäöåäöåäöåäöåäö"), OrderIdForm::Unusual);
        for text in ["", "00000079-FO01-000", "00000079-FO01-00010", "00000079-FO01-0001 ", "åäöåäöåäö"]
        {
            assert_eq!(order_id_form(text), OrderIdForm::Wrong, "{text}");
        }
    }
}
