public import Hashing

/// What a PSBT knows of one input: what it spends, who may sign, and who has.
public struct PSBTInput: Hashable, Sendable {
  /// The whole transaction whose output is spent; signatures from before segwit need it.
  public var nonWitnessUTXO: Transaction?
  /// The spent output alone, which suffices for segwit, whose signatures cover the amount.
  public var witnessUTXO: TransactionOutput?
  /// The ECDSA signatures so far.
  public var partialSignatures: [PSBTPartialSignature] = []
  /// What signatures must cover; `nil` leaves signers to their default.
  public var sighashType: SighashType?
  /// The script that a P2SH output hides.
  public var redeemScript: Script?
  /// The script that a P2WSH output hides.
  public var witnessScript: Script?
  /// Where the script's keys come from.
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
  /// Where the taproot output's keys come from.
  public var taprootDerivations: [PSBTTaprootDerivation] = []
  /// The x-only key before the tweak, which nobody has checked.
  public var taprootInternalKey: Digest<32>?
  /// The root of the leaves.
  public var taprootMerkleRoot: Digest<32>?
  /// Which keys make up aggregate keys.
  public var musigParticipants: [PSBTMusigParticipants] = []
  /// Public nonces of participants.
  public var musigNonces: [PSBTMusigNonce] = []
  /// Partial signatures of participants.
  public var musigSignatures: [PSBTMusigSignature] = []

  /// The script of the finished input.
  public var finalScriptSig: Script?
  /// The witness of the finished input.
  public var finalWitness: Witness?
  /// Fields that someone defined for their own use.
  public var proprietary: [PSBTProprietaryField] = []
  /// Fields whose types mean nothing here.
  public var unknown: [PSBTUnknownField] = []

  /// Knows nothing yet.
  public init() {}

  /// Whether the input has all that it needs in the transaction.
  public var isFinal: Bool { finalScriptSig?.isEmpty == false || finalWitness?.isEmpty == false }

  /// The signature that this key has given, in the form in which the script has it.
  public func partialSignature(by key: PSBTPublicKey) -> PSBTPartialSignature? {
    partialSignatures.first { $0.key == key }
  }

  /// Forgets what only signers and finalisers need; the spent output and foreign fields stay.
  ///
  /// BIP-0174 demands it of a finaliser.
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
