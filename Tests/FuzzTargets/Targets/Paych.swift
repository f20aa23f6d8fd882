import Channels
import ExactJSON
import Simulation
import Voucher

// What the program reads of voucher channels.
extension FuzzTarget {
  static let wallet = FuzzTarget(
    name: "wallet", seeds: { try Seeds.wallets },
    run: { bytes in
      check(bytes)
      // A checksum would hide what lies behind it: it is made to fit.
      guard let object = (try? JSON(parsing: bytes))?.object else { return }
      check(RecordSeal.closing(object).bytes())
    })

  private static func check(_ bytes: [UInt8]) {
    guard let record = try? Voucher.Record(parsing: bytes) else { return }
    let again = try? Voucher.Record(parsing: record.bytes)
    require(again == record, "a wallet's record is read as it was written")
    require(again?.bytes == record.bytes, "a wallet's record has one form")
  }

  static let contract = FuzzTarget(
    name: "contract", seeds: { Seeds.contractCases.map { Array($0.utf8) } },
    run: { bytes in
      guard let json = try? JSON(parsing: bytes), let example = try? ContractCase(json: json)
      else { return }
      let answer = example.answer()
      require(answer["id"] == example.id, "an answer names its case")
      require(
        answer["steps"]?.array?.count == json["steps"]?.array?.count, "every call is answered")
      require(example.answer() == answer, "a case is always answered alike")
    })

  static let paych = FuzzTarget(
    name: "paych", seeds: { Seeds.sessions.map { Array($0.text.utf8) } },
    run: { bytes in
      guard let scenario = try? Scenario<Voucher>(parsing: bytes) else { return }
      let again = try? Scenario<Voucher>(json: scenario.json)
      require(again == scenario, "a session is read as it was written")
      guard scenario.isShort, let trace = try? scenario.run() else { return }
      let same = try? scenario.run()
      require(same?.json == trace.json, "a session always goes alike")
    })
}

extension Scenario<Voucher> {
  /// Whether it is played in no time.
  fileprivate var isShort: Bool {
    guard moves.count <= 60 else { return false }
    var epochs = 0
    for move in moves {
      switch move {
      case .mine(let count, _), .reorganise(let count, _):
        guard count < 300 else { return false }
        epochs += count
      default: break
      }
    }
    return epochs < 300
  }
}
