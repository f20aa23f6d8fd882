import Channels
import ExactJSON
import FixtureKit
import PaychanCLI
import Simulation
import Timelock

// What comes as JSON.
extension FuzzTarget {
  static let scenario = FuzzTarget(
    name: "scenario", seeds: { Seeds.scenarios.map { Array($0.text.utf8) } },
    run: { bytes in
      guard let scenario = try? Scenario<Timelock>(parsing: bytes) else { return }
      let again = try? Scenario<Timelock>(json: scenario.json)
      require(again == scenario, "a story is read as it was written")
      guard scenario.isShort, let trace = try? scenario.run() else { return }
      let same = try? scenario.run()
      require(same?.json == trace.json, "a story is always told alike")
    })

  static let message = FuzzTarget(
    name: "message", seeds: { try Seeds.messages.map(\.bytes) },
    run: { bytes in
      guard let message = try? Timelock.Message(parsing: bytes) else { return }
      let again = try? Timelock.Message(parsing: message.bytes)
      require(again?.bytes == message.bytes, "a message is read as it was written")
    })

  static let record = FuzzTarget(
    name: "record", seeds: { try Seeds.records },
    run: { bytes in
      if let record = try? Timelock.Payer.Record(parsing: bytes) {
        let again = try? Timelock.Payer.Record(parsing: record.bytes)
        require(again?.bytes == record.bytes, "a payer's record is read as it was written")
      }
      if let record = try? Timelock.Payee.Record(parsing: bytes) {
        let again = try? Timelock.Payee.Record(parsing: record.bytes)
        require(again?.bytes == record.bytes, "a payee's record is read as it was written")
      }
    })

  static let fixture = FuzzTarget(
    name: "fixture", seeds: { try Seeds.fixtures },
    run: { bytes in
      let families = FixtureFamilies([Timelock.self])
      guard let check = try? FixtureCheck(parsing: bytes, of: families) else { return }
      _ = check.differences
      for json in check.cases {
        guard let fixture = try? FixtureCase<Timelock>(json: json, about: check.topic),
          fixture.scenario.isShort
        else { continue }
        _ = try? check.differences(in: json)
      }
    })

  static let ledger = FuzzTarget(
    name: "ledger", seeds: { try Seeds.ledgerLines },
    run: { bytes in
      // Whoever writes files could write any file.
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      guard !lines.contains(where: { (try? JSON(parsing: Array($0)))?.isRisky ?? false }) else {
        return
      }
      let code = PaychanCommand.run(arguments: ["ledger", "--explain"], console: .deaf(to: bytes))
      require([.fine, .refused, .badData].contains(code), "a ledger answers every line")
    })
}

extension JSON {
  /// Whether a request touches files, or takes long by being asked to.
  fileprivate var isRisky: Bool {
    guard let object else { return false }
    if object["save"] != nil || object["load"] != nil { return true }
    return object["generate"]?.number.map { $0.text.utf8.count > 3 } ?? false
  }
}

extension Scenario<Timelock> {
  /// Whether it is told in no time.
  fileprivate var isShort: Bool {
    guard moves.count <= 60 else { return false }
    var blocks = 0
    for move in moves {
      switch move {
      case .mine(let count, _), .reorganise(let count, _):
        guard count < 300 else { return false }
        blocks += count
      case .order, .deliver, .exchange, .tick, .drop, .cut, .duplicate, .delay, .reorder, .crash,
        .restart, .silence, .wake, .broadcast, .tamper, .trick, .withhold:
        break
      }
    }
    return blocks < 300
  }
}
