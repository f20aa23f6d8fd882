/// Why bytes or a text are no PSBT; offsets count from the first byte of the PSBT.
public enum PSBTError: Error, Equatable, Sendable {
  /// The text is not base64.
  case notBase64(Base64Error)
  /// The text is not hexadecimal.
  case notHex(HexError)
  /// The bytes do not start with `psbt` and 0xff.
  case badMagic
  /// The map's keys and values cannot be told apart.
  case malformed(PSBTMap, CodecError)
  /// The bytes end before the map does.
  case missingSeparator(PSBTMap)
  /// The bytes end before the map, which the unsigned transaction announces.
  case missingMap(PSBTMap)
  /// The map has the same key twice; the place is the second one's.
  case duplicateKey(PSBTPlace)
  /// A field breaks the rules of its type.
  case field(PSBTPlace, PSBTFieldFault)
  /// The global map has no transaction.
  case missingUnsignedTransaction
  /// All maps are read, and bytes are left over.
  case trailingBytes(offset: Int, count: Int)
  /// The transaction before the spent output's is not the one that the input names.
  case wrongPreviousTransaction(input: Int, expected: Txid, found: Txid)
  /// The previous transaction has fewer outputs than the input's index needs.
  case noSuchPreviousOutput(input: Int, index: UInt32, count: Int)
}

/// One of the maps that a PSBT consists of.
public enum PSBTMap: Hashable, Sendable {
  /// What concerns the whole transaction.
  case global
  /// What concerns one input.
  case input(Int)
  /// What concerns one output.
  case output(Int)
}

/// Where a field stands.
public struct PSBTPlace: Hashable, Sendable {
  /// The map that has the field.
  public let map: PSBTMap
  /// The number at the start of the field's key.
  public let keyType: UInt64
  /// Where the key's length stands.
  public let offset: Int

  /// Names a place.
  public init(map: PSBTMap, keyType: UInt64, offset: Int) {
    self.map = map
    self.keyType = keyType
    self.offset = offset
  }
}
