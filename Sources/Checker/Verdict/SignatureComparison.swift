public import Bitcoin
public import ExactJSON

/// A field of what a signature covers (BIP-0143), in the order in which they are hashed.
public enum SignatureHashField: String, CaseIterable, Hashable, Sendable {
  case version, prevouts, sequences, outpoint
  case scriptCode = "script-code"
  case amount, sequence, outputs, locktime, type
}

/// A field that is not as it was signed.
public struct FieldChange: Equatable, Sendable {
  /// Which field.
  public let field: SignatureHashField
  /// As it was signed.
  public let before: JSON
  /// As it is.
  public let after: JSON
}

/// How a transaction differs from the one that was signed, by the fields of the signature hash.
public struct SignatureComparison: Equatable, Sendable {
  /// The transaction that was signed.
  public let signed: Txid
  /// The fields that differ, in order; none where only signatures were changed.
  public let changes: [FieldChange]
  /// Which signatures of the first input are not those of the signed transaction, from 0.
  public let otherSignatures: [Int]

  /// Compares first inputs, as far as both have one; `nil` if the transactions are the same.
  init?(
    _ transaction: Transaction, signed: Transaction,
    output: (OutPoint) -> TransactionOutput?
  ) {
    guard transaction != signed else { return nil }
    let spent = signed.inputs.first.flatMap { output($0.previousOutput) }
    let place = ScriptCodePlace(spending: spent)
    let before = SignedFields(signed, output, place)
    let after = SignedFields(transaction, output, place)
    self.signed = signed.txid
    changes = SignatureHashField.allCases.compactMap { field in
      let (old, new) = (before[field], after[field])
      return old == new ? nil : FieldChange(field: field, before: old, after: new)
    }
    let signatures = after.signatures
    otherSignatures = signatures.indices.filter { place in
      !before.signatures.indices.contains(place) || before.signatures[place] != signatures[place]
    }
  }
}

/// Where the script stands that a signature covers.
private enum ScriptCodePlace {
  /// The input shows it, and the output has its hash.
  case shown
  /// It follows from the output's own script.
  case output

  init(spending output: TransactionOutput?) {
    switch output?.scriptPubKey.template {
    case nil, .scriptHash, .witnessV0ScriptHash: self = .shown
    case .publicKey, .publicKeyHash, .multisig, .nullData, .anchor, .witnessV0KeyHash,
      .witnessV1Taproot, .witnessUnknown, .nonstandard:
      self = .output
    }
  }
}

/// What the signatures of a transaction's first input cover, field by field.
private struct SignedFields {
  private let transaction: Transaction
  private let output: TransactionOutput?
  private let place: ScriptCodePlace
  private let shown: [[UInt8]]

  init(
    _ transaction: Transaction, _ output: (OutPoint) -> TransactionOutput?,
    _ place: ScriptCodePlace
  ) {
    self.transaction = transaction
    self.place = place
    self.output = transaction.inputs.first.flatMap { output($0.previousOutput) }
    guard let input = transaction.inputs.first else {
      shown = []
      return
    }
    let script = input.scriptSig
    shown =
      input.witness.isEmpty
      ? script.instructions.map { Array(script.bytes[$0.data]) } : input.witness.items
  }

  /// What looks like a signature among what the input shows.
  var signatures: [[UInt8]] { shown.filter(SignatureEncoding.isStrictDER) }

  subscript(field: SignatureHashField) -> JSON {
    switch field {
    case .version: .number(transaction.version)
    case .prevouts: .array(transaction.inputs.map { .string($0.previousOutput.description) })
    case .sequences: .array(transaction.inputs.map { .number($0.sequence.rawValue) })
    case .outpoint: first { .string($0.previousOutput.description) }
    case .scriptCode: scriptCode.map { .string(Hex.encode($0)) } ?? .null
    case .amount: output.map { .number($0.value.satoshis) } ?? .null
    case .sequence: first { .number($0.sequence.rawValue) }
    case .outputs: .array(transaction.outputs.map(\.signedJSON))
    case .locktime: .number(transaction.lockTime.rawValue)
    case .type: .array(signatures.compactMap(\.last).map { .string(Hex.encode([$0])) })
    }
  }

  private var scriptCode: [UInt8]? {
    switch place {
    case .shown: shown.last
    case .output: output?.scriptPubKey.bytes
    }
  }

  private func first(_ value: (TransactionInput) -> JSON) -> JSON {
    transaction.inputs.first.map(value) ?? .null
  }
}

extension TransactionOutput {
  fileprivate var signedJSON: JSON {
    ["satoshis": .number(value.satoshis), "script": .string(Hex.encode(scriptPubKey.bytes))]
  }
}
