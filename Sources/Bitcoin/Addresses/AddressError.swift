/// Why a text is no address of the wanted chain.
public enum AddressError: Error, Equatable, Sendable {
  /// The address is good, and for these chains instead.
  case otherNetwork([Network])
  /// It is no bech32 prefix of any chain, and not base58.
  case base58(Base58Error)
  /// It is base58, and addresses have another number of bytes.
  case wrongLength(Int)
  /// It is base58, and no address of any chain starts with this byte.
  case unknownVersion(UInt8)
  /// It starts like a bech32 address of some chain, and is none.
  case bech32(Bech32Error)
  /// It is bech32, and no chain has this prefix.
  case unknownPrefix(String)
  /// Nothing stands between prefix and checksum.
  case versionMissing
  /// A program of this version takes the other checksum.
  case wrongVariant(Bech32Variant, version: Int)
  /// The digits after the version are not whole bytes.
  case padding(BitPaddingError)
  /// Version or length are not those of a witness program.
  case program(WitnessProgramError)
}
