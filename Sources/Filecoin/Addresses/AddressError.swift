/// Why bytes or a text are not an address.
public enum AddressError: Error, Equatable, Sendable {
  /// No address of this kind has this many bytes or characters.
  case wrongLength(Int)
  /// A text begins with `f` or with `t`; this byte is there.
  case unknownNetwork(UInt8)
  /// No kind of address has this number; in a text it is the character in its place.
  case unknownProtocol(UInt8)
  /// The number in the text is not written in decimal without zeros before it.
  case notDecimal
  /// The number in the bytes is not LEB128 in its shortest form, or has more than 63 bits.
  case notLEB128
  /// The number has more than 63 bits.
  case aboveMaximumNumber(UInt64)
  /// This character of the part in base32, counted from zero, is not in its alphabet.
  case notBase32(offset: Int)
  /// The last character in base32 has bits that belong to no byte, and they are not zero.
  case spareBitsSet
  /// The last four bytes are not the checksum of the others: a character was mistyped.
  case wrongChecksum
}

/// The networks that a text names; the bytes of an address name none.
public enum AddressNetwork: Equatable, Sendable {
  /// The main network: texts begin with `f`.
  case main
  /// Every test network: texts begin with `t`.
  case test
}

/// The kinds of addresses; the number of each is the first byte of such an address.
public enum AddressKind: UInt8, Equatable, Sendable {
  /// The number that the chain gave to an actor; after a reorganisation it may mean another one.
  case id = 0
  /// The hash of a secp256k1 key.
  case secp256k1 = 1
  /// The hash of the message that created an actor.
  case actor = 2
  /// A BLS key.
  case bls = 3
  /// A name that another actor manages, such as one of Ethereum.
  case delegated = 4
}
