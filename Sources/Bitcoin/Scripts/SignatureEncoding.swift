/// The encoding of a signature (BIP66): strict DER and one byte of hash type.
public enum SignatureEncoding {
  /// Whether the bytes are a strict DER signature followed by one byte of hash type.
  ///
  ///     30 <length> 02 <length of r> <r> 02 <length of s> <s> <hash type>
  public static func isStrictDER(_ bytes: [UInt8]) -> Bool {
    guard (9...73).contains(bytes.count) else { return false }
    guard bytes[0] == 0x30, Int(bytes[1]) == bytes.count - 3 else { return false }
    let lengthOfR = Int(bytes[3])
    guard 5 + lengthOfR < bytes.count else { return false }
    let lengthOfS = Int(bytes[5 + lengthOfR])
    guard lengthOfR + lengthOfS + 7 == bytes.count else { return false }
    return isStrictInteger(bytes, tag: 2, length: lengthOfR)
      && isStrictInteger(bytes, tag: lengthOfR + 4, length: lengthOfS)
  }

  /// Whether the hash type, less ANYONECANPAY, is ALL, NONE or SINGLE.
  public static func hasDefinedHashType(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last else { return false }
    return (1...3).contains(last & ~SighashType.anyoneCanPay)
  }

  /// Whether an integer that starts at its tag is not empty, not negative and not padded.
  private static func isStrictInteger(_ bytes: [UInt8], tag: Int, length: Int) -> Bool {
    let start = tag + 2
    guard bytes[tag] == 2, length > 0, bytes[start] & 0x80 == 0 else { return false }
    return !(length > 1 && bytes[start] == 0 && bytes[start + 1] & 0x80 == 0)
  }
}
