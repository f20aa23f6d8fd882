internal import Bitcoin

/// A byte of a text as a message shows it: the character, or its number if it has no shape.
func shown(_ byte: UInt8) -> String {
  (0x21...0x7e).contains(byte)
    ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte 0x\(Hex.encode([byte]))"
}

/// `one byte`, `2,000 bytes`.
func counted(_ count: some BinaryInteger, _ noun: String) -> String {
  count == 1 ? "one \(noun)" : "\(grouped(count)) \(noun)s"
}

/// `mainnet`, `testnet or signet`.
func either(_ networks: [Network]) -> String {
  networks.map(\.rawValue).joined(separator: " or ")
}
