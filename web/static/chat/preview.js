// A picture so small that nobody reads a KTP on it: enough to see again which photo was sent.

const LONGEST_PX = 96;
const QUALITY = 0.6;

// Its JPEG in base64; fails when the file is no picture.
export async function previewOf(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL("image/jpeg", QUALITY).split(",")[1];
}
