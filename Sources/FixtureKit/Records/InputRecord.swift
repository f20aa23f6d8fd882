internal import Bitcoin
internal import Channels
internal import Checker
internal import ExactJSON
internal import Hashing
internal import MockLedger
internal import Secp256k1

/// An input taken apart: the output that it spends, and what each of its signatures covers.
struct InputRecord {
  private let index: Int
  private let transaction: Transaction
  private let input: TransactionInput
  private let keys: KeyRing
  /// The output that it spends; `nil` where no transaction of that txid was made.
  let spentOutput: TransactionOutput?
  /// The script code that signatures cover.
  private let scriptCode: Script?
  /// The keys that the family names for its script.
  private let signers: [[UInt8]]?

  init<Family>(_ index: Int, of transaction: Transaction, in played: PlayedCase<Family>) {
    self.index = index
    self.transaction = transaction
    keys = played.keys
    input = transaction.inputs[index]
    let point = input.previousOutput
    let maker =
      played.end.made.last { $0.transaction.txid == point.txid }?.transaction
      ?? played.end.ledger.transaction(point.txid)
    spentOutput = maker.flatMap {
      point.index < $0.outputs.count ? $0.outputs[Int(point.index)] : nil
    }
    let code = spentOutput.flatMap(input.scriptCode)
    scriptCode = code
    signers = code.flatMap { Family.signers(of: $0, in: played) }
  }

  var json: JSON {
    [
      "outpoint": .string(input.previousOutput.description),
      "sequence": .number(input.sequence.rawValue),
      "value": spentOutput.map { .number($0.value.satoshis) } ?? .null,
      "script-pub-key": spentOutput.map { .hex($0.scriptPubKey.bytes) } ?? .null,
      "script-sig": .hex(input.scriptSig.bytes),
      "witness": .array(input.witness.items.map { .hex($0) }),
      "script-code": scriptCode.map { .hex($0.bytes) } ?? .null,
      "signatures": .array(signatures.enumerated().map(signatureJSON)),
    ]
  }

  /// Every item that looks like a signature: DER, and a byte for the hash type.
  private var signatures: [[UInt8]] {
    (input.witness.items + input.pushes).filter { item in
      item.first == 0x30 && item.count > 8 && item.count <= 73
    }
  }

  private func signatureJSON(_ place: Int, _ bytes: [UInt8]) -> JSON {
    let type = SighashType(byte: bytes.last ?? 0)
    let der = Array(bytes.dropLast())
    let preimage = preimage(type)
    let digest = preimage.map { DoubleSHA256.hash($0) }
    let signature = read(der)
    return [
      "hash-type": .number(type.rawValue),
      "preimage": preimage.map { .hex($0) } ?? .null,
      "digest": digest.map { .hex($0.array) } ?? .null,
      "der": .hex(der),
      "compact": signature.map { .hex(Array($0.compact)) } ?? .null,
      "low-s": signature.map { .bool($0.isLowS) } ?? .null,
      "signer": signer(signature, digest).map { .string($0) } ?? .null,
      "valid": .bool(isValid(signature, digest, at: place)),
    ]
  }

  /// Whether a signature verifies with the key that the spent output asks for at its place: the
  /// keys of a multisig sign in their order.
  private func isValid(
    _ signature: ECDSASignature?, _ digest: Digest<32>?, at place: Int
  ) -> Bool {
    guard let signature, let digest, let key = wantedKey(at: place) else { return false }
    return keys.verifies(signature, digest, by: key)
  }

  private func wantedKey(at place: Int) -> [UInt8]? {
    if let signers { return place < signers.count ? signers[place] : nil }
    return switch scriptCode?.template {
    case .multisig(_, let keys): place < keys.count ? keys[place] : nil
    case .publicKeyHash: (input.witness.items + input.pushes).last
    case .publicKey(let key): key
    case nil, .scriptHash, .nullData, .witnessV0KeyHash, .witnessV0ScriptHash, .witnessV1Taproot,
      .anchor, .witnessUnknown, .nonstandard:
      nil
    }
  }

  private func read(_ der: [UInt8]) -> ECDSASignature? {
    do { return try ECDSASignature(der: der) } catch { return nil }
  }

  private func preimage(_ type: SighashType) -> [UInt8]? {
    guard let output = spentOutput, let scriptCode else { return nil }
    let hasher = SignatureHasher(transaction)
    switch output.scriptPubKey.template {
    case .witnessV0ScriptHash, .witnessV0KeyHash:
      return hasher.segwitV0Preimage(
        input: index, scriptCode: scriptCode, amount: output.value, type: type)
    case .publicKey, .publicKeyHash, .scriptHash, .multisig, .nullData, .anchor,
      .witnessV1Taproot, .witnessUnknown, .nonstandard:
      return hasher.legacyPreimage(input: index, scriptCode: scriptCode, type: type)
    }
  }

  /// The purpose of the key that made a signature.
  private func signer(_ signature: ECDSASignature?, _ digest: Digest<32>?) -> String? {
    guard let signature, let digest else { return nil }
    return keys.signer(of: signature, digest, for: scriptCode ?? Script())
  }
}

extension TransactionInput {
  /// The script code that signatures of this input cover, as far as it shows that.
  fileprivate func scriptCode(spending output: TransactionOutput) -> Script? {
    switch output.scriptPubKey.template {
    case .witnessV0ScriptHash: witness.items.last.map { Script($0) }
    case .witnessV0KeyHash(let hash): .payToPublicKeyHash(hash)
    case .scriptHash: pushes.last.map { Script($0) }
    case .publicKey, .publicKeyHash, .multisig, .nullData, .anchor, .witnessV1Taproot,
      .witnessUnknown, .nonstandard:
      output.scriptPubKey
    }
  }

  /// The items that the scriptSig pushes.
  fileprivate var pushes: [[UInt8]] {
    scriptSig.instructions.map { Array(scriptSig.bytes[$0.data]) }
  }
}
