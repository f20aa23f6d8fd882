/// Why bytes are not the encoding of a value; `offset` counts from the first byte of the input.
public enum CodecError: Error, Equatable, Sendable {
  /// The input ends before a value that starts here and needs this many bytes.
  case truncated(offset: Int, needed: Int)
  /// The value ends here, but bytes are left over.
  case trailingBytes(offset: Int, count: Int)
  /// A compact size is written with more bytes than its value needs.
  case nonCanonicalCompactSize(offset: Int, value: UInt64)
  /// A compact size is above 32 MiB, which Bitcoin Core never accepts.
  case compactSizeTooLarge(offset: Int, value: UInt64)
  /// More items are announced than the rest of the input could hold.
  case countBeyondInput(offset: Int, count: UInt64)
  /// The witness flag is set, but no input has a witness.
  case superfluousWitness(offset: Int)
  /// The flag byte after the segwit marker has undefined bits.
  case unknownTransactionFlags(offset: Int, flags: UInt8)
}
