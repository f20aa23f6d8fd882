internal import Bitcoin

/// A transaction on its way to being fields.
struct Dissection {
  private(set) var fields: [TransactionAnatomy.Field] = []

  private mutating func add(
    _ part: TransactionAnatomy.Part, _ name: String, _ value: String, _ meaning: String,
    signed isSigned: Bool = true, _ write: (inout ByteBuffer) -> Void
  ) {
    var buffer = ByteBuffer()
    write(&buffer)
    guard !buffer.bytes.isEmpty else { return }
    fields.append(
      TransactionAnatomy.Field(
        part: part, name: name, value: value, meaning: meaning, bytes: buffer.bytes,
        isSigned: isSigned))
  }

  /// How many of something follow; only signatures from before segwit cover it.
  private mutating func count(
    _ part: TransactionAnatomy.Part, _ name: String, _ count: Int, signed isSigned: Bool = false
  ) {
    add(part, name, "\(count)", "so many follow", signed: isSigned) { $0.write(compactSize: count) }
  }

  mutating func version(_ transaction: Transaction) {
    add(
      .frame, "version", "\(transaction.version)",
      "from 2 on, relative locks count (BIP-0068)"
    ) { $0.write(transaction.version) }
    guard transaction.hasWitness else { return }
    add(
      .frame, "segwit marker and flag", "0, 1", "witnesses follow behind the outputs (BIP-0144)",
      signed: false
    ) { $0.write([0, 1] as [UInt8]) }
  }

  mutating func inputs(_ transaction: Transaction) {
    count(
      .input, "number of inputs", transaction.inputs.count, signed: !transaction.hasWitness)
    for input in transaction.inputs {
      let point = input.previousOutput
      add(
        .input, "txid of what is spent", point.txid.description,
        "written backwards, as all hashes in transactions"
      ) { point.txid.encode(to: &$0) }
      add(.input, "output of it", "\(point.index)", "counted from 0") { $0.write(point.index) }
      add(
        .input, "scriptSig", input.scriptSig.isEmpty ? "empty" : input.scriptSig.assembly,
        input.scriptSig.isEmpty
          ? "a segwit input proves itself in its witness" : "what the older script is given",
        signed: false
      ) { input.scriptSig.encode(to: &$0) }
      add(
        .input, "nSequence", "0x\(String(input.sequence.rawValue, radix: 16))",
        meaning(ofSequenceOf: input, in: transaction)
      ) { $0.write(input.sequence.rawValue) }
    }
  }

  private func meaning(
    ofSequenceOf input: TransactionInput, in transaction: Transaction
  ) -> String {
    if case .blocks(let count)? = transaction.relativeLockInForce(for: input), count > 0 {
      return "at the earliest \(count) blocks after the one that holds what is spent (BIP-0068)"
    }
    return input.sequence == .final
      ? "final: this input does not switch the lock on" : "not final: nLockTime counts"
  }

  mutating func outputs(_ transaction: Transaction) {
    count(
      .output, "number of outputs", transaction.outputs.count, signed: !transaction.hasWitness)
    for output in transaction.outputs {
      add(.output, "value", "\(output.value.satoshis) sat", "what this output holds") {
        output.value.encode(to: &$0)
      }
      add(
        .output, "scriptPubKey", output.scriptPubKey.assembly, "who may spend it"
      ) { output.scriptPubKey.encode(to: &$0) }
    }
  }

  mutating func witnesses(_ transaction: Transaction) {
    guard transaction.hasWitness else { return }
    for input in transaction.inputs {
      count(.witness, "number of witness items", input.witness.items.count)
      for (place, item) in input.witness.items.enumerated() {
        let kind = WitnessItem(item, isFirst: place == 0)
        add(.witness, kind.name, kind.value, kind.meaning, signed: false) {
          $0.write(prefixed: item)
        }
      }
    }
  }

  mutating func lock(_ transaction: Transaction) {
    let counts = transaction.lock != nil
    add(
      .lock, "nLockTime", "\(transaction.lockTime.rawValue)",
      counts
        ? "no block up to this height may hold it"
        : transaction.lockTime.rawValue == 0
          ? "no lock" : "does not count: every input is final"
    ) { $0.write(transaction.lockTime.rawValue) }
  }
}

/// What an item of a witness looks like.
private struct WitnessItem {
  let name: String
  let value: String
  let meaning: String

  init(_ bytes: [UInt8], isFirst: Bool) {
    let hex = Hex.encode(bytes)
    switch (bytes.count, bytes.first) {
    case (0, _) where isFirst:
      (name, value) = ("empty item", "nothing")
      meaning = "OP_CHECKMULTISIG takes one item too many; it must be empty (BIP-0147)"
    case (0, _):
      (name, value) = ("empty item", "nothing")
      meaning = "OP_IF takes it for false, and goes on at OP_ELSE"
    case (1, 1?):
      (name, value) = ("choice", hex)
      meaning = "OP_IF takes it for true; no other byte would be passed on (MINIMALIF)"
    case (65...73, 0x30?):
      (name, value) = ("signature", hex)
      meaning = "DER, and the hash type behind it: 01 covers all inputs and outputs"
    case (33, 2?), (33, 3?):
      (name, value) = ("public key", hex)
      meaning = "its hash is in the output that is spent"
    default:
      (name, value) = ("script", Script(bytes).assembly)
      meaning = "its hash is in the output that is spent; it is run on the items before"
    }
  }
}
