const PAIR = /^\s*(-?\d{1,3}(?:[.,]\d+)?)\s*(?:[;\s]|,\s|,(?=-?\d+[.]))\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$/;

/**
 * Read “latitude, longitude” as people type or paste it: “-3.7081, 128.1718”, also with decimal commas.
 * Returns null for anything else, and for what lies on no globe.
 */
export function readCoordinates(text) {
    const found = PAIR.exec(text);
    if (!found) {
        return null;
    }
    const [latitude, longitude] = found.slice(1).map((part) => round(Number(part.replace(",", "."))));
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

export function writeCoordinates({ latitude, longitude }) {
    return latitude || longitude ? `${round(latitude)}, ${round(longitude)}` : "";
}

/** Six decimals of a degree: 11 cm, what the database keeps. */
export function round(degrees) {
    return Math.round(degrees * 1e6) / 1e6;
}
