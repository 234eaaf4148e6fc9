/* Finds the number that, written behind the seed, gives a SHA-256 beginning with so many zero bits.
 * A file of its own, not in a bundle: only who is asked for a proof loads it. crypto.subtle would answer each hash
 * through a promise and take ten times as long. */
"use strict";

/* The constants of SHA-256: the first 32 bits of the fractions of square and cube roots of the first primes. */
const ROUND = [];
const START = [];
for (let number = 2; ROUND.length < 64; number++) {
    let prime = true;
    for (let factor = 2; factor * factor <= number; factor++) {
        prime = prime && number % factor !== 0;
    }
    if (prime) {
        if (START.length < 8) {
            START.push((Math.sqrt(number) * 0x100000000) | 0);
        }
        ROUND.push((Math.cbrt(number) * 0x100000000) | 0);
    }
}

const words = new Int32Array(64);

/** Hash `text` (ASCII, at most 55 characters: one block) and return the first 32 bits. */
function firstWord(text) {
    words.fill(0, 0, 16);
    for (let i = 0; i < text.length; i++) {
        words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
    }
    words[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
    words[15] = text.length * 8;
    for (let i = 16; i < 64; i++) {
        const x = words[i - 15];
        const y = words[i - 2];
        const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = START;
    for (let i = 0; i < 64; i++) {
        const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
        const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + t1) | 0;
        d = c;
        c = b;
        b = a;
        a = (t1 + t2) | 0;
    }
    return (a + START[0]) >>> 0;
}

self.onmessage = ({ data: { seed, bits } }) => {
    const limit = 2 ** (32 - bits);
    let counter = 0;
    while (firstWord(seed + counter) >= limit) {
        counter++;
    }
    self.postMessage(String(counter));
};
