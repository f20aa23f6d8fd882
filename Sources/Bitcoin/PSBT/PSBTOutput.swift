public import Hashing

/// The map of one output, by which a wallet recognises its own output.
public struct PSBTOutput: Hashable, Sendable {
  /// The redeem script of a P2SH output.
  public var redeemScript: Script?
  /// The witness script of a P2WSH output.
  public var witnessScript: Script?
  /// The origins of the script's keys.
  public var derivations: [PSBTKeyDerivation] = []
  /// The x-only key before the tweak, unchecked.
  public var taprootInternalKey: Digest<32>?
  /// The leaves by which the output can be spent.
  public var taprootTree: PSBTTaprootTree?
  /// The origins of the taproot output's keys.
  public var taprootDerivations: [PSBTTaprootDerivation] = []
  /// The keys that make up each aggregate key.
  public var musigParticipants: [PSBTMusigParticipants] = []
  /// Proprietary fields: defined by some program for its own use.
  public var proprietary: [PSBTProprietaryField] = []
  /// Fields of unknown types.
  public var unknown: [PSBTUnknownField] = []

  /// Makes an empty map.
  public init() {}

  /// Adds the fields that the other has and this one lacks.
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
