import Bitcoin
import ExactJSON
import MockLedger
import Testing

@testable import PaychanCLI

/// Somebody who talks to a ledger.
struct LedgerTalk {
  var session: LedgerSession
  private var line = 0

  /// An output that everybody can spend, and that nodes pass on: P2WSH of OP_TRUE.
  static let witnessScript = Script([0x51])
  static let script = Script.payToWitnessScriptHash(of: witnessScript)

  /// Starts with this many blocks on the chain.
  init(blocks: Int = 0, explains: Bool = false) {
    session = LedgerSession(explains: explains)
    if blocks > 0 { mine(blocks) }
  }

  /// Says a line as it stands, and reads the answer.
  mutating func say(_ text: String) throws -> JSON {
    line += 1
    let answer = session.answer(InputLine(number: line, content: .text(Array(text.utf8)))).bytes
    #expect(answer.last == UInt8(ascii: "\n"))
    return try JSON(parsing: answer)
  }

  mutating func ask(_ request: JSONObject) throws -> JSON {
    try say(String(decoding: JSON.object(request).bytes(.compact), as: UTF8.self))
  }

  mutating func mine(_ count: Int) {
    session.ledger.mine(count, to: Self.script)
  }

  /// The first output of the coinbase at a height.
  func coinbase(at height: UInt32) throws -> OutPoint {
    let block = try #require(session.ledger.activeBlocks.dropFirst(Int(height)).first)
    return OutPoint(txid: block.transactions[0].txid, index: 0)
  }

  /// Spends an output and leaves a fee of 1,000 satoshis.
  func spend(
    _ point: OutPoint, value: Int64 = 5_000_000_000, fee: Int64 = 1_000,
    sequence: InputSequence = .lockTimeEnabled, lockTime: UInt32 = 0
  ) -> Transaction {
    Transaction(
      inputs: [
        TransactionInput(
          previousOutput: point, sequence: sequence,
          witness: Witness([Self.witnessScript.bytes]))
      ],
      outputs: [
        TransactionOutput(
          value: Amount(uncheckedSatoshis: value - fee), scriptPubKey: Self.script)
      ],
      lockTime: LockTime(rawValue: lockTime))
  }
}

extension Transaction {
  var hexJSON: JSON { .string(Hex.encode(encoded)) }
}

extension Block {
  var hexJSON: JSON { .string(Hex.encode(encoded)) }
}
