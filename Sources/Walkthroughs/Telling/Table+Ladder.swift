internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation

extension Scene {
  /// The states, when each can be in a block, and what it gives.
  var ladderTable: Table? {
    do throws(ScheduleError) {
      let schedule = try Schedule(terms.ladder, latest: latestState, tip: standing.height)
      return Table(
        title: "The ladder, from the refund down",
        columns: ["state", "locked to", "first block", "alone for", "gives payer/payee"].map {
          .words($0)
        },
        rows: schedule.rungs.map(row))
    } catch {
      return nil
    }
  }

  private func row(_ rung: Schedule.Rung) -> [Table.Cell] {
    let made = moment.made(.channel(rung.state == 0 ? .refund : .commitment(rung.state)))
    let channel = moment.channel
    let gives = made.flatMap { made in
      channel.map { channel in
        Balances(
          payer: made.transaction.value(to: channel.payer.payout),
          payee: made.transaction.value(to: channel.payee.payout))
      }
    }
    return [
      .value(.state(rung.state)), .value(.height(rung.lock)), .value(.height(rung.firstBlock)),
      rung.alone.map { .value(.blocks($0.upperBound.distance(above: $0.lowerBound) + 1)) }
        ?? .words("ever after"),
      gives.map { .value(.division($0)) } ?? .empty,
    ]
  }
}
