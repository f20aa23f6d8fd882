public import Hashing

/// The map of one input: the output that it spends, the keys that may sign, and the signatures so
/// far.
public struct PSBTInput: Hashable, Sendable {
  /// The whole transaction whose output is spent; signatures before segwit need it.
  public var nonWitnessUTXO: Transaction?
  /// The spent output alone: enough for segwit, whose signatures commit to the amount.
  public var witnessUTXO: TransactionOutput?
  /// The ECDSA signatures so far.
  public var partialSignatures: [PSBTPartialSignature] = []
  /// The hash type that signatures must have; `nil` for the signers' default.
  public var sighashType: SighashType?
  /// The redeem script of a P2SH output.
  public var redeemScript: Script?
  /// The witness script of a P2WSH output.
  public var witnessScript: Script?
  /// The origins of the script's keys.
  public var derivations: [PSBTKeyDerivation] = []
  /// Preimages for OP_RIPEMD160.
  public var ripemd160Preimages: [PSBTPreimage<20>] = []
  /// Preimages for OP_SHA256.
  public var sha256Preimages: [PSBTPreimage<32>] = []
  /// Preimages for OP_HASH160.
  public var hash160Preimages: [PSBTPreimage<20>] = []
  /// Preimages for OP_HASH256.
  public var hash256Preimages: [PSBTPreimage<32>] = []

  /// The signature for a taproot spend by key.
  public var taprootKeySignature: PSBTTaprootSignature?
  /// The signatures for taproot spends by script.
  public var taprootScriptSignatures: [PSBTTaprootScriptSignature] = []
  /// The leaves by which a taproot output can be spent.
  public var taprootLeaves: [PSBTTaprootLeaf] = []
  /// The origins of the taproot output's keys.
  public var taprootDerivations: [PSBTTaprootDerivation] = []
  /// The x-only key before the tweak, unchecked.
  public var taprootInternalKey: Digest<32>?
  /// The root of the leaves.
  public var taprootMerkleRoot: Digest<32>?
  /// The keys that make up each aggregate key.
  public var musigParticipants: [PSBTMusigParticipants] = []
  /// Public nonces of participants.
  public var musigNonces: [PSBTMusigNonce] = []
  /// Partial signatures of participants.
  public var musigSignatures: [PSBTMusigSignature] = []

  /// The scriptSig of the finished input.
  public var finalScriptSig: Script?
  /// The witness of the finished input.
  public var finalWitness: Witness?
  /// Proprietary fields: defined by some program for its own use.
  public var proprietary: [PSBTProprietaryField] = []
  /// Fields of unknown types.
  public var unknown: [PSBTUnknownField] = []

  /// Makes an empty map.
  public init() {}

  /// Whether the input is finished: it has its final scriptSig or witness.
  public var isFinal: Bool { finalScriptSig?.isEmpty == false || finalWitness?.isEmpty == false }

  /// The signature by this key, in the form in which the script has the key.
  public func partialSignature(by key: PSBTPublicKey) -> PSBTPartialSignature? {
    partialSignatures.first { $0.key == key }
  }

  /// Removes what only signers and finalisers need; the spent output and unknown fields stay.
  ///
  /// BIP-0174 demands this of a finaliser.
  mutating func clearForFinal() {
    var kept = PSBTInput()
    kept.nonWitnessUTXO = nonWitnessUTXO
    kept.witnessUTXO = witnessUTXO
    kept.finalScriptSig = finalScriptSig
    kept.finalWitness = finalWitness
    kept.proprietary = proprietary
    kept.unknown = unknown
    self = kept
  }
}
