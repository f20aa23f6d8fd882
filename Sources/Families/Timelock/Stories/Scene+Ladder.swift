internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

extension Scene<Timelock> {
  /// The states, when each can be in a block, and what it gives.
  var ladderTable: Table<Timelock>? {
    do throws(ScheduleError) {
      let schedule = try Timelock.Schedule(terms.ladder, latest: latestState, tip: standing.height)
      return Table(
        title: "The ladder, from the refund down",
        columns: [
          .words("state"), .words("locked to"), .words("first block"), .words("alone for"),
          .words("gives \(.who(.payer))/\(.who(.payee))"),
        ],
        rows: schedule.rungs.map(row))
    } catch {
      return nil
    }
  }

  private func row(_ rung: Timelock.Schedule.Rung) -> [Table<Timelock>.Cell] {
    let made = moment.made(.channel(Timelock.TransactionName(state: rung.state)))
    return [
      .value(.state(rung.state)), .value(.height(rung.lock)), .value(.height(rung.firstBlock)),
      rung.alone.map { .value(.blocks($0.upperBound.distance(above: $0.lowerBound) + 1)) }
        ?? .words("ever after"),
      made.map { .value(.division(moment.shares(of: $0.transaction))) } ?? .empty,
    ]
  }
}
