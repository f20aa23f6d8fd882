/// Why a text is not an address of the wanted chain.
public enum AddressError: Error, Equatable, Sendable {
  /// The address is valid, but for these chains instead.
  case otherNetwork([Network])
  /// The text has no known bech32 prefix and is not base58.
  case base58(Base58Error)
  /// The text is base58, but not of as many bytes as an address has.
  case wrongLength(Int)
  /// The text is base58, but this version byte does not belong to an address of any known chain.
  case unknownVersion(UInt8)
  /// The text has a chain's bech32 prefix but is not valid bech32.
  case bech32(Bech32Error)
  /// The text is bech32 with an unknown prefix.
  case unknownPrefix(String)
  /// There is nothing between the prefix and the checksum.
  case versionMissing
  /// A program of this version has the other checksum.
  case wrongVariant(Bech32Variant, version: Int)
  /// The digits after the version are not whole bytes.
  case padding(BitPaddingError)
  /// The version or the length is not one of a witness program.
  case program(WitnessProgramError)
}
