public import Hashing

/// How many signatures an input still needs, and who could give them.
public struct PSBTMissingSignatures: Hashable, Sendable {
  /// A signer who could still sign.
  public enum Signer: Hashable, Sendable {
    /// The owner of this key, in the script's form of it.
    case key([UInt8])
    /// The owner of the key with this HASH160.
    case keyHash(Digest<20>)
    /// The owner of this taproot output key.
    case taproot(Digest<32>)
  }

  /// How many signatures are missing.
  public let count: Int
  /// The signers who have not signed; more than `count` if some of them suffice.
  public let candidates: [Signer]

  /// Nothing is missing.
  public static let none = PSBTMissingSignatures(count: 0, candidates: [])
}

/// Why it is not known which signatures an input still needs.
public enum PSBTMissingSignaturesError: Error, Equatable, Sendable {
  /// How the input spends its output is not known, or contradicts the output.
  case spend(PSBTSpendError)
  /// The script is of no known form, so it is unknown how to satisfy it.
  case unsupportedScript(input: Int, Script)
}

extension PSBT {
  /// Finds which signatures an input still needs; those that it has are not verified.
  public func missingSignatures(
    input index: Int
  ) throws(PSBTMissingSignaturesError) -> PSBTMissingSignatures {
    if inputs.indices.contains(index), inputs[index].isFinal { return .none }
    let spend: PSBTSpend
    do { spend = try self.spend(input: index) } catch { throw .spend(error) }
    guard let wants = PSBTSignatureDemand(spend.template) else {
      throw .unsupportedScript(input: index, spend.script)
    }
    return wants.missing(from: inputs[index])
  }
}

/// The signers that a script of a known form requires.
enum PSBTSignatureDemand {
  case keys(required: Int, [[UInt8]], isMultisig: Bool)
  case keyHash(Digest<20>)
  case taproot(Digest<32>)

  init?(_ template: ScriptTemplate) {
    switch template {
    case .publicKey(let key): self = .keys(required: 1, [key], isMultisig: false)
    case .multisig(let required, let keys):
      self = .keys(required: required, keys, isMultisig: true)
    case .publicKeyHash(let hash), .witnessV0KeyHash(let hash): self = .keyHash(hash)
    case .witnessV1Taproot(let key): self = .taproot(key)
    case .scriptHash, .nullData, .witnessV0ScriptHash, .anchor, .witnessUnknown, .nonstandard:
      return nil
    }
  }

  func missing(from input: PSBTInput) -> PSBTMissingSignatures {
    switch self {
    case .keys(let required, let keys, _):
      let absent = keys.filter { input.partialSignature(byBytes: $0) == nil }
      let count = max(0, required - (keys.count - absent.count))
      return count == 0
        ? .none : PSBTMissingSignatures(count: count, candidates: absent.map { .key($0) })
    case .keyHash(let hash):
      return input.partialSignatures.contains { $0.key.hash == hash }
        ? .none : PSBTMissingSignatures(count: 1, candidates: [.keyHash(hash)])
    case .taproot(let key):
      return input.taprootKeySignature != nil
        ? .none : PSBTMissingSignatures(count: 1, candidates: [.taproot(key)])
    }
  }
}

extension PSBTInput {
  /// The signature by the key that a script has as these bytes.
  func partialSignature(byBytes key: [UInt8]) -> PSBTPartialSignature? {
    partialSignatures.first { $0.key.bytes == key }
  }
}
