public import Bitcoin
public import Secp256k1

/// Why a PSBT is no proposal: it must describe its first input, and say nothing else.
public enum ProposalFault: Error, Equatable, Sendable {
  /// The transaction spends nothing.
  case noInput
  /// A field that every proposal has is not there.
  case missing(ProposalField)
  /// A field is there that no proposal has.
  case surplus(PSBTMap, ProposalField)
  /// A witness field describes an output from before segwit.
  case witnessFieldForLegacyOutput
  /// The other side's signature comes alone, or not at all; these are so many.
  case severalSignatures(Int)
  /// The key of the signature is not in its form of 33 bytes.
  case keyNotCompressed
  /// R or S is not below the order of the curve.
  case signatureOutOfRange(SignatureError)
}

/// The fields of a PSBT, as far as proposals have them or could be suspected to.
public enum ProposalField: String, CaseIterable, Hashable, Sendable {
  case version
  case extendedKeys = "extended-keys"
  case previousTransaction = "previous-transaction"
  case spentOutput = "spent-output"
  case partialSignature = "partial-signature"
  case hashType = "hash-type"
  case redeemScript = "redeem-script"
  case witnessScript = "witness-script"
  case derivation
  case preimage
  case finalScripts = "final-scripts"
  case taproot
  case musig
  case proprietary
  case unknown
}
