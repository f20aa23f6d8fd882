public import Hashing

/// What a PSBT knows of one output: by what its owner can tell that it is theirs.
public struct PSBTOutput: Hashable, Sendable {
  /// The script that a P2SH output hides.
  public var redeemScript: Script?
  /// The script that a P2WSH output hides.
  public var witnessScript: Script?
  /// Where the script's keys come from.
  public var derivations: [PSBTKeyDerivation] = []
  /// The x-only key before the tweak, which nobody has checked.
  public var taprootInternalKey: Digest<32>?
  /// The leaves by which the output can be spent.
  public var taprootTree: PSBTTaprootTree?
  /// Where the taproot output's keys come from.
  public var taprootDerivations: [PSBTTaprootDerivation] = []
  /// Which keys make up aggregate keys.
  public var musigParticipants: [PSBTMusigParticipants] = []
  /// Fields that someone defined for their own use.
  public var proprietary: [PSBTProprietaryField] = []
  /// Fields whose types mean nothing here.
  public var unknown: [PSBTUnknownField] = []

  /// Knows nothing yet.
  public init() {}

  /// Takes over what the other knows and this one does not.
  mutating func merge(_ other: PSBTOutput) {
    redeemScript = redeemScript ?? other.redeemScript
    witnessScript = witnessScript ?? other.witnessScript
    derivations.merge(other.derivations)
    taprootInternalKey = taprootInternalKey ?? other.taprootInternalKey
    taprootTree = taprootTree ?? other.taprootTree
    taprootDerivations.merge(other.taprootDerivations)
    musigParticipants.merge(other.musigParticipants)
    proprietary.merge(other.proprietary)
    unknown.merge(other.unknown)
  }
}
