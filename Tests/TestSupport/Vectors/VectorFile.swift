/// A file of published test vectors, named after what it is about.
public enum VectorFile: String, CaseIterable, Sendable {
  /// Base58 and base58check: encodings, addresses and WIF, good and bad.
  case base58
  /// Payment URIs.
  case bip21
  /// Derivation of keys.
  case bip32
  /// Seeds from words.
  case bip39
  /// Sorted multisig keys.
  case bip67
  /// Signature hashes of segwit v0.
  case bip143
  /// Bech32 addresses.
  case bip173
  /// Partially signed transactions.
  case bip174
  /// Schnorr signatures.
  case bip340
  /// Taproot outputs and their signature hashes.
  case bip341
  /// Bech32m addresses.
  case bip350
  /// Output descriptors.
  case bip380
  /// Lightning's transactions.
  case bolt3
  /// Lightning's invoices.
  case bolt11
  /// Filecoin's vouchers, addresses, amounts and messages.
  case voucher
  /// Wallets of voucher channels, call by call.
  case paychWallet = "paych-wallet"

  /// Whether the file is a list of cases; another one has a section for each kind.
  public var isListOfCases: Bool { self != .voucher }
}
