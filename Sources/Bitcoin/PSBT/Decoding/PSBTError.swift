/// Why bytes or a text are not a PSBT; offsets count from the first byte of the PSBT.
public enum PSBTError: Error, Equatable, Sendable {
  /// The text is not base64.
  case notBase64(Base64Error)
  /// The text is not hexadecimal.
  case notHex(HexError)
  /// The bytes do not start with `psbt` and 0xff.
  case badMagic
  /// The map cannot be split into keys and values.
  case malformed(PSBTMap, CodecError)
  /// The bytes end before the map does.
  case missingSeparator(PSBTMap)
  /// The bytes end before this map, which the unsigned transaction requires.
  case missingMap(PSBTMap)
  /// The map has the same key twice; this is the place of the second.
  case duplicateKey(PSBTPlace)
  /// A field breaks the rules of its type.
  case field(PSBTPlace, PSBTFieldFault)
  /// The global map has no transaction.
  case missingUnsignedTransaction
  /// Bytes are left over after the last map.
  case trailingBytes(offset: Int, count: Int)
  /// The previous transaction is not the one that the input names.
  case wrongPreviousTransaction(input: Int, expected: Txid, found: Txid)
  /// The previous transaction has no output with the input's index.
  case noSuchPreviousOutput(input: Int, index: UInt32, count: Int)
}

/// One of the maps that a PSBT consists of.
public enum PSBTMap: Hashable, Sendable {
  /// The global map, about the whole transaction.
  case global
  /// The map of one input.
  case input(Int)
  /// The map of one output.
  case output(Int)
}

/// The place of a field.
public struct PSBTPlace: Hashable, Sendable {
  /// The map that has the field.
  public let map: PSBTMap
  /// The number at the start of the field's key.
  public let keyType: UInt64
  /// The offset of the key's length.
  public let offset: Int

  /// Makes a place.
  public init(map: PSBTMap, keyType: UInt64, offset: Int) {
    self.map = map
    self.keyType = keyType
    self.offset = offset
  }
}
