import Bitcoin
import Hashing
import ScriptEngine

// The script engine beside Bitcoin Core's.
extension FuzzTarget {
  static let engine = FuzzTarget(
    name: "engine", seeds: { try Seeds.spends.map(\.bytes) },
    run: { bytes in
      guard let spend = EngineSpend(bytes) else { return }
      let outputs = [spend.output]
      guard
        let verifier = try? InputVerifier(
          spend.transaction, spentOutputs: outputs, flags: spend.flags)
      else { fatalError("there is one output for one input") }
      let isAccepted = (try? verifier.verify(input: 0)) != nil
      guard let core = CoreEngine.shared else { return }
      require(
        core.accepts(spend.transaction, spending: spend.output, flags: spend.flags) == isAccepted,
        "Core's engine says otherwise than \(isAccepted)")
    })
}

/// A transaction with one input, and the output that it spends, made from bytes.
struct EngineSpend {
  let transaction: Transaction
  let output: TransactionOutput
  let flags: VerificationFlags
  let bytes: [UInt8]

  /// A byte for the rules, the output's script, the input's script and sequence, and its witness;
  /// version and lock follow from the first byte.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let choice = try? reader.readInteger(UInt8.self),
      let program = try? Script(from: &reader), let scriptSig = try? Script(from: &reader),
      let sequence = try? reader.readInteger(UInt32.self),
      let lock = try? reader.readInteger(UInt32.self)
    else { return nil }
    var items: [[UInt8]] = []
    while items.count < 200, let item = try? Script(from: &reader) { items.append(item.bytes) }
    self.bytes = bytes
    flags = Self.flags(choice)
    output = TransactionOutput(
      value: Amount(uncheckedSatoshis: 100_000), scriptPubKey: program)
    transaction = Transaction(
      inputs: [
        TransactionInput(
          previousOutput: Self.point, scriptSig: scriptSig,
          sequence: InputSequence(rawValue: sequence), witness: Witness(items))
      ],
      outputs: [
        TransactionOutput(value: Amount(uncheckedSatoshis: 90_000), scriptPubKey: Script([0x51]))
      ],
      lockTime: LockTime(rawValue: lock))
  }

  private static let point = OutPoint(
    txid: Txid(SHA256.hash([7])), index: 0)

  /// The rules that Core's engine takes; one that stands on another comes with it.
  private static func flags(_ choice: UInt8) -> VerificationFlags {
    let all: [VerificationFlags] = [
      .strictDER, .nullDummy, .checkLockTimeVerify, .checkSequenceVerify,
      .p2sh, [.p2sh, .witness], [.p2sh, .witness, .taproot],
    ]
    var flags: VerificationFlags = choice & 0x80 == 0 ? .consensus : []
    for (bit, flag) in all.enumerated() where choice & (1 << bit) != 0 { flags.formUnion(flag) }
    return flags
  }
}
