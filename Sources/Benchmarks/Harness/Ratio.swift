/// One comparison: what the library does, and the least that could be done by hand in its place.
struct RatioCase {
  /// What is compared, in words without spaces, so that `--filter` finds it.
  let name: String
  /// How many bytes one repetition goes through, where a speed in bytes tells more.
  var bytes: Int?
  /// What the ratio may not be above; `nil` where there is nothing to hold.
  var limit: Double?
  /// How many nanoseconds the library may take beyond the other side; `nil` where any.
  var allowance: Double?
  /// What is looked at for the time.
  var clock = Stopwatch.thread
  /// How often the work is repeated in a round; `nil` where as often as fills the round.
  var repetitions: Int?
  /// So many repetitions by hand; the result only keeps the optimiser from removing the work.
  let bare: (Int) -> UInt64
  /// So many repetitions by the library.
  let ours: (Int) -> UInt64
}

/// How much is measured.
struct Effort {
  /// How often both sides are run, one after the other.
  let rounds: Int
  /// How long one side should run in a round, in nanoseconds.
  let roundTime: UInt64

  /// Steady to about a percent on a quiet machine.
  static let full = Effort(rounds: 41, roundTime: 20_000_000)
  /// For a look.
  static let quick = Effort(rounds: 11, roundTime: 4_000_000)
}

extension RatioCase {
  /// Measures; if the limit is broken, up to twice more, and the steadiest measurement counts.
  ///
  /// Another program that wakes up in the middle makes a ratio unsteady, not the code.
  func judge(_ effort: Effort) -> RatioResult {
    var results = [measure(effort)]
    while results.allSatisfy(\.isAboveLimit), results.count < 3 { results.append(measure(effort)) }
    return results.min { $0.spread < $1.spread } ?? results[0]
  }

  /// Runs both sides in turn, the one that begins changing with each round.
  private func measure(_ effort: Effort) -> RatioResult {
    let count = repetitions ?? repetitions(filling: effort.roundTime)
    var checksum = bare(count) &+ ours(count)
    var bareTimes: [Double] = []
    var ourTimes: [Double] = []
    for round in 0..<effort.rounds {
      if round.isMultiple(of: 2) {
        bareTimes.append(clock.time(bare, count, into: &checksum))
        ourTimes.append(clock.time(ours, count, into: &checksum))
      } else {
        ourTimes.append(clock.time(ours, count, into: &checksum))
        bareTimes.append(clock.time(bare, count, into: &checksum))
      }
    }
    return RatioResult(self, bare: bareTimes, ours: ourTimes, checksum: checksum)
  }

  /// Doubles the repetitions until the bare side takes as long as wanted.
  private func repetitions(filling time: UInt64) -> Int {
    var count = 1
    var checksum: UInt64 = 0
    while clock.time(bare, count, into: &checksum) * Double(count) < Double(time) / 2 {
      count *= 2
    }
    return count
  }
}
