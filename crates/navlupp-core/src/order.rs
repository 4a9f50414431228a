//! Putting things in order.

/// Sorts stably. `comes_before` tells whether one thing must stand before another.
///
/// Every use of a standard sort adds some eight kilobytes to the page, this one some hundred bytes: it sorts places,
/// with the same code for things of every kind. What is in order already, as findings mostly are, is left at once.
pub fn arrange<T>(items: &mut [T], comes_before: &dyn Fn(&T, &T) -> bool) {
    let is_before = |one: u32, other: u32| match (items.get(one as usize), items.get(other as usize)) {
        (Some(one), Some(other)) => comes_before(one, other),
        _ => false,
    };
    let Some(mut places) = places_in_order(items.len() as u32, &is_before) else { return };
    // Things change places in rings: each takes the place before it, until the first has found its own.
    for start in 0..places.len() {
        let mut place = start;
        loop {
            let from = std::mem::replace(&mut places[place], place as u32) as usize;
            if from == start {
                break;
            }
            items.swap(place, from);
            place = from;
        }
    }
}

/// The places of so many things in their order; none where they are in order. Merges runs of doubling length.
fn places_in_order(count: u32, is_before: &dyn Fn(u32, u32) -> bool) -> Option<Vec<u32>> {
    if (1..count).all(|place| !is_before(place, place - 1)) {
        return None;
    }
    let mut places: Vec<u32> = (0..count).collect();
    let mut merged: Vec<u32> = Vec::with_capacity(places.len());
    let mut length = 1;
    while length < places.len() {
        merged.clear();
        for runs in places.chunks(2 * length) {
            let (mut first, mut second) = runs.split_at(length.min(runs.len()));
            while let (Some((&one, rest_of_first)), Some((&other, rest_of_second))) =
                (first.split_first(), second.split_first())
            {
                if is_before(other, one) {
                    merged.push(other);
                    second = rest_of_second;
                } else {
                    merged.push(one);
                    first = rest_of_first;
                }
            }
            merged.extend_from_slice(first);
            merged.extend_from_slice(second);
        }
        std::mem::swap(&mut places, &mut merged);
        length *= 2;
    }
    Some(places)
}

/// Sorts numbers where they lie, millions of them too: by their first byte, then each part of equal bytes by the next.
pub(crate) fn arrange_numbers(numbers: &mut [u64]) {
    by_byte(numbers, 56);
}

fn by_byte(numbers: &mut [u64], shift: u32) {
    if numbers.len() <= 24 {
        return insert_each(numbers);
    }
    let byte = |number: u64| usize::from((number >> shift) as u8);
    let mut ends = [0_usize; 256];
    for &number in &*numbers {
        ends[byte(number)] += 1;
    }
    let mut sum = 0;
    let mut nexts = [0_usize; 256];
    for (next, end) in nexts.iter_mut().zip(&mut ends) {
        *next = sum;
        sum += *end;
        *end = sum;
    }
    let mut start = 0;
    for part in 0..256 {
        // Each number goes to the next free place of its part, until one comes that belongs here.
        while nexts[part] < ends[part] {
            let of = byte(numbers[nexts[part]]);
            numbers.swap(nexts[part], nexts[of]);
            nexts[of] += 1;
        }
        if let Some(lower) = shift.checked_sub(8)
            && ends[part] - start > 1
        {
            by_byte(&mut numbers[start..ends[part]], lower);
        }
        start = ends[part];
    }
}

fn insert_each(numbers: &mut [u64]) {
    for end in 1..numbers.len() {
        let mut place = end;
        while place > 0 && numbers[place - 1] > numbers[place] {
            numbers.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_put_in_order() {
        for (count, mask) in
            [(0, 7), (1, 7), (24, 63), (25, 63), (300, 7), (5000, u64::MAX), (5000, 0xFF00_FF00)]
        {
            let mut numbers: Vec<u64> =
                (0..count).map(|n: u64| n.wrapping_mul(0x9E37_79B9_7F4A_7C15) & mask).collect();
            let mut sorted = numbers.clone();
            sorted.sort_unstable();
            arrange_numbers(&mut numbers);
            assert_eq!(numbers, sorted);
        }
    }

    #[test]
    fn order_is_made_and_equals_stay() {
        for count in (0..40_u32).chain([63, 64, 65, 1000]) {
            // Few different keys, in no order, each with its place.
            let mut items: Vec<(u32, u32)> =
                (0..count).map(|place| (place.wrapping_mul(2_654_435_761) >> 28, place)).collect();
            let mut sorted = items.clone();
            sorted.sort_by_key(|&(key, _)| key);
            arrange(&mut items, &|one, other| one.0 < other.0);
            assert_eq!(items, sorted);
        }
    }
}
