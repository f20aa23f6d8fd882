import Channels
import Checker
import Exploration
import Filecoin
import Simulation
import TestSupport
import Testing
import Voucher

/// Where nothing is left out and both cures are in force, every promise holds in every future.
@Suite("Every future of a voucher channel")
struct HoldsTests {
  /// What may happen beside a voucher and an end.
  static let events: [(String, Voucher.Bounds)] = [("nothing else", SmallWorlds.small)]

  /// What takes longer.
  static let larger: [(String, Voucher.Bounds)] = [
    ("crashes", SmallWorlds.changed { $0.allowance.crashes = 1 }),
    (
      "lags",
      SmallWorlds.changed {
        ($0.settleDelay, $0.confidence, $0.reaction, $0.delay) = (5, 1, 1, 1)
      }
    ),
    ("an empty ledger", SmallWorlds.changed { $0.start = .nothing }),
    ("two vouchers", SmallWorlds.changed { ($0.vouchers, $0.slack) = (2, 1) }),
    ("two lanes", SmallWorlds.changed { ($0.vouchers, $0.lanes) = (2, 0..<2) }),
    ("vouchers handed in", SmallWorlds.changed { ($0.vouchers, $0.handsIn) = (2, true) }),
    ("slow blocks", SmallWorlds.changed { ($0.settleDelay, $0.reaction, $0.delay) = (6, 1, 2) }),
    (
      "disorder",
      SmallWorlds.changed {
        $0.allowance = Allowance(
          drops: 1, duplicates: 1, reorders: 1, silences: 1, resumes: 1, partings: 1)
      }
    ),
    (
      "changed vouchers",
      SmallWorlds.changed {
        $0.allowance.tampers = 1
        $0.changes = [
          .amount(.fil(9)), .amount(.fil(-1)), .minSettleHeight(Epoch(1_000)),
          .minSettleHeight(Epoch(6)), .nonce(9), .lane(7), .merge(lane: 0, nonce: 9),
          .timeLockMin(Epoch(6)), .timeLockMax(Epoch(6)), .unsigned,
        ]
      }
    ),
    (
      "a branch",
      SmallWorlds.changed {
        $0.settleDelay = 6
        $0.undo(1)
      }
    ),
  ]

  /// The small ones, or all in a campaign.
  static let asked = Campaign.isOn ? events + larger : events

  @Test(
    "a channel keeps all its promises, whichever side cheats", arguments: asked,
    [Adversary<PaymentRole>.one(.payer), .one(.payee), .none])
  func holds(event: (String, Voucher.Bounds), cheat: Adversary<PaymentRole>) throws {
    var bounds = event.1
    bounds.adversary = cheat
    let model = try WorldModel<Voucher>(bounds)
    let outcome = model.explore().outcome
    #expect(model.hasChannel && outcome.holds, "\(outcome)")
    #expect(outcome.statistics.states > 100)
  }

  @Test("numbered and plain situations have the same futures")
  func numbered() throws {
    let bounds = SmallWorlds.changed { $0.adversary = .one(.payer) }
    let whole = try SmallWorlds.explore(bounds, reducing: [])
    #expect(whole.holds && whole.statistics.states > 100)
    #expect(try SmallWorlds.explore(bounds).holds)
  }

  @Test("every promise has its sentence and its name")
  func named() {
    let promises = Voucher.Promise.allCases
    #expect(Set(promises.map(\.sentence)).count == 12)
    #expect(Set(promises.map(\.rawValue)).count == 12)
    #expect(promises.allSatisfy { $0.sentence.hasSuffix(".") })
  }
}
