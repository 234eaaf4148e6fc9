/** Plain letters of `text`: without accents, signs and capitals. */
export function plain(text) {
    return text
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim();
}

/** Tell whether `a` becomes `b` by at most `most` changed, missing, added or swapped letters. */
export function isNear(a, b, most) {
    if (Math.abs(a.length - b.length) > most) {
        return false;
    }
    let [before, row] = [null, Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]));
            if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                next[j] = Math.min(next[j], before[j - 2] + 1);
            }
        }
        [before, row] = [row, next];
    }
    return row[b.length] <= most;
}

/** Return how well the typed word fits a known one: 3 the same, 2 its beginning, 1 with a typing error, else 0. */
function wordScore(typed, known) {
    if (known.startsWith(typed)) {
        return known === typed ? 3 : 2;
    }
    const most = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
    const near = most && (isNear(typed, known, most) || isNear(typed, known.slice(0, typed.length), most));
    return near ? 1 : 0;
}

/**
 * Return the entries that fit `typed`, best first. Entries with all the words come alone when there are any.
 *
 * @param {string} typed
 * @param {{label: string, group: string, phrases: string[]}[]} entries phrases: plain texts, the label first
 */
export function search(typed, entries) {
    const query = plain(typed);
    const words = query.split(" ").filter(Boolean);
    const found = entries
        .map((entry, place) => ({ entry, place, ...score(query, words, entry.phrases) }))
        .filter((row) => row.hits);
    const most = Math.max(0, ...found.map((row) => row.hits));
    return found
        .filter((row) => row.hits === most)
        .sort((a, b) => b.points - a.points || a.place - b.place)
        .map((row) => row.entry);
}

function score(query, words, phrases) {
    const known = [...new Set(phrases.flatMap((phrase) => phrase.split(" ")))];
    const best = words.map((word) => Math.max(0, ...known.map((one) => wordScore(word, one))));
    const named = phrases[0].split(" "); // the name itself counts more than a group or an everyday word
    const label = words.filter((word) => named.some((one) => wordScore(word, one))).length;
    const whole = phrases.includes(query) ? 8 : phrases.some((phrase) => phrase.startsWith(query)) ? 5 : 0;
    return { hits: best.filter(Boolean).length, points: best.reduce((sum, one) => sum + one, whole + label) };
}
