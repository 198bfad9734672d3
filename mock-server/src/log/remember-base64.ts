/** Base64, each array of bytes encoded once. For arrays that nobody changes. */
export function rememberBase64(): (bytes: Uint8Array) => string {
  const texts = new Map<Uint8Array, string>();
  return (bytes) => {
    let text = texts.get(bytes);
    if (text === undefined) {
      text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
      texts.set(bytes, text);
    }
    return text;
  };
}
