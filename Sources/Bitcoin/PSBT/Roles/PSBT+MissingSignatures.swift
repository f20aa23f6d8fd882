public import Hashing

/// How many signatures an input still wants, and who could give them.
public struct PSBTMissingSignatures: Hashable, Sendable {
  /// Someone who could sign.
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
  /// Who has not signed; more than `count` where some of them suffice.
  public let candidates: [Signer]

  /// Nothing is missing.
  public static let none = PSBTMissingSignatures(count: 0, candidates: [])
}

/// Why it cannot be told which signatures an input still wants.
public enum PSBTMissingSignaturesError: Error, Equatable, Sendable {
  /// It is not known, or not true, how the input spends its output.
  case spend(PSBTSpendError)
  /// Nobody knows here how to satisfy such a script.
  case unsupportedScript(input: Int, Script)
}

extension PSBT {
  /// Tells which signatures an input still wants; whether those that it has are valid is not asked.
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

/// Whose signatures a script of a known form wants.
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
  /// The signature of the key that a script has as these bytes.
  func partialSignature(byBytes key: [UInt8]) -> PSBTPartialSignature? {
    partialSignatures.first { $0.key.bytes == key }
  }
}
