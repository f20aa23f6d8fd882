import Channels
import Checker
import Exploration
import Foundation
internal import Timelock

/// The cost of exploring every future of a channel.
func exploringCases() -> [RatioCase] {
  [
    standardModel(), sharingAnExploration(), memoryOfAnExploration(),
    verdict(updates: 3), verdict(updates: 5), verdict(updates: 8),
  ]
}

/// The standard model: both kinds of cheats, a crash, miners that take two blocks.
private func explore(updates: Int = 3, threads: Threads) -> Statistics {
  let bounds = Timelock.Bounds(
    updates: updates, step: 2, delay: 2, allowance: Allowance(crashes: 1, silences: 1, partings: 1))
  do {
    let outcome = try WorldModel<Timelock>(bounds).explore(threads: threads).outcome
    precondition(outcome.holds, "the standard model holds")
    return outcome.statistics
  } catch {
    preconditionFailure("the standard model can be opened: \(error)")
  }
}

/// Nanoseconds of one core for each distinct state, compared with a 300,000th of a second.
private func standardModel() -> RatioCase {
  RatioCase(
    name: "nanoseconds-per-explored-state", limit: 1, clock: .result, repetitions: 1,
    bare: { _ in 1_000_000_000 / 300_000 },
    ours: { _ in
      var states: UInt64 = 1
      var sum: UInt64 = 0
      let time = Stopwatch.thread.time(
        { _ in
          states = UInt64(explore(threads: .exactly(1)).states)
          return states
        }, 1, into: &sum)
      return UInt64(time) / states
    })
}

/// The standard model on all cores, compared with one.
private func sharingAnExploration() -> RatioCase {
  RatioCase(
    name: "exploration-on-all-cores", clock: .wall, repetitions: 1,
    bare: { _ in UInt64(explore(updates: 5, threads: .exactly(1)).states) },
    ours: { _ in UInt64(explore(updates: 5, threads: .all).states) })
}

/// Bytes for each visited state beyond the frontier, compared with 64.
private func memoryOfAnExploration() -> RatioCase {
  RatioCase(
    name: "bytes-per-explored-state", limit: 1, clock: .result, repetitions: 1,
    bare: { _ in 64 },
    ours: { _ in UInt64(explore(threads: .all).bytesPerState.rounded(.up)) })
}

/// Nanoseconds to the verdict on a ladder on all cores, compared with one second.
private func verdict(updates: Int) -> RatioCase {
  let time = Once {
    var sum: UInt64 = 0
    return Int(
      Stopwatch.wall.time(
        { _ in UInt64(explore(updates: updates, threads: .all).states) }, 1, into: &sum))
  }
  return RatioCase(
    name: "verdict-on-\(updates)-updates", clock: .result, repetitions: 1,
    bare: { _ in 1_000_000_000 }, ours: { _ in UInt64(time.value) })
}
