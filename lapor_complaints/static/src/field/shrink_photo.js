const LONGEST_SIDE = 1600; // pixels; enough to see the work, a tenth of what a camera makes
const QUALITY = 0.82;

/**
 * Return the photo in `file` as a small JPEG, upright and without metadata.
 * `longest`: pixels of its longer side, at most.
 * Rejects when the browser cannot open it as a picture.
 */
export async function shrinkPhoto(file, longest = LONGEST_SIDE) {
    const url = URL.createObjectURL(file);
    try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
        const canvas = document.createElement("canvas");
        canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
        canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
        const context = canvas.getContext("2d");
        context.fillStyle = "white"; // what is transparent would turn black
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return await asJpeg(canvas);
    } finally {
        URL.revokeObjectURL(url);
    }
}

function asJpeg(canvas) {
    return new Promise((resolve, reject) => {
        const done = (blob) => (blob ? resolve(blob) : reject(new Error("no picture")));
        canvas.toBlob(done, "image/jpeg", QUALITY);
    });
}
