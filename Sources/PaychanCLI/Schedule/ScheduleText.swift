internal import Bitcoin
internal import Channels
internal import Checker

/// A schedule as a staircase: the latest state stands lowest and farthest to the left.
struct ScheduleText {
  let schedule: Schedule

  /// The whole page.
  var text: String {
    [heading, table, blocks, cost].joined(separator: "\n")
  }

  private var ladder: Timelock.Ladder { schedule.ladder }

  private var heading: String {
    "From height \(schedule.tip.words) to the refund at \(ladder.refundHeight.words), in steps of"
      + " \(counted(ladder.step, "block"))\n"
      + rows([("margin", marginWords), ("end", endWords), ("left", leftWords)])
  }

  private var marginWords: String {
    let sum = "step \(grouped(ladder.step)) less \(ladder.leadWords): \(grouped(ladder.margin))"
    return ladder.isSafe
      ? "\(sum). The latest state is always first."
      : "\(sum). Too little: a stale state can be mined before the latest."
  }

  /// When the latest state stands, and from when on another could.
  private var endWords: String {
    guard schedule.latest > 0 else { return "there is only the refund, which has no rival" }
    let rival = schedule.rung(schedule.latest - 1).firstBlock.words
    return
      "commitment \(grouped(schedule.latest)) is in by block \(grouped(schedule.decidedBy)), if"
      + " nobody is slower than that; a stale state may be in block \(rival) at the earliest"
  }

  private var leftWords: String {
    guard let left = schedule.updatesLeft else {
      return "no end: updates use up nothing, so that no state comes before another"
    }
    return "\(grouped(left)) more updates may be agreed before the next block"
  }

  /// Each state on a line, with its stair; columns are as wide as what stands in them.
  private var table: String {
    let titles = ["state", "lock", "first", "alone", "agree by", "close by"]
    let cells = shown.map { state in state.map { self.cells(of: schedule.rung($0)) } }
    let widths = titles.indices.map { column in
      ([titles] + cells.compactMap { $0 }).map { $0[column].count }.max() ?? 0
    }
    let room = 78 - widths.reduce(0) { $0 + $1 + 2 }
    let lines = shown.indices.map { place -> String in
      guard let row = cells[place], let state = shown[place] else { return "  ..." }
      return line(row + [stair(state, at: place, room: room)], widths)
    }
    return ([line(titles, widths)] + lines).map { "\($0)\n" }.joined()
  }

  private func cells(of rung: Schedule.Rung) -> [String] {
    let window = rung.alone.map { "\($0.lowerBound)-\($0.upperBound)" }
    return [
      rung.state == 0 ? "refund" : "\(rung.state)", "\(rung.lock)", "\(rung.firstBlock)",
      window ?? (rung.state == 0 ? "from \(rung.firstBlock)" : "never"),
      rung.agreeBy.map { $0 < 0 ? "never" : "\($0)" } ?? "at first",
      rung.closeBy.map { "\($0)" } ?? "-",
    ]
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      column < widths.count ? cells[column].padded(to: widths[column]) : cells[column]
    }
    return ("  " + padded.joined(separator: "  ")).droppingSpaces
  }

  /// A step down is a stair to the right, or less of one where the ladder is long.
  private func stair(_ state: UInt32, at place: Int, room: Int) -> String {
    let steps = max(1, shown.count - 1)
    let shift = place * max(0, min(steps, room - 2)) / steps
    return String(repeating: " ", count: shift) + (state == 0 ? "#>" : "#")
  }

  /// The latest state first; the middle of a long ladder is left out.
  private var shown: [UInt32?] {
    let latest = schedule.latest
    guard latest >= Self.maximumLines else { return (0...latest).reversed() }
    let head = (0..<Self.half).map { latest - $0 }
    return head + [nil] + (0..<Self.half).reversed().map { $0 }
  }

  private static let maximumLines: UInt32 = 16
  private static let half: UInt32 = 7

  /// Who can be in which block.
  private var blocks: String {
    let all = schedule.spans.map { ($0.blockWords, $0.contest.words) }
    let cut = all.count <= 8 ? all : all.prefix(4) + [("...", "and so on")] + all.suffix(2)
    let column = (cut.map(\.0.count).max() ?? 0) + 2
    return "Who can be in a block\n"
      + cut.map { Paragraph(indent: 2, column: column, word: $0.0, text: $0.1).lines }.joined()
  }

  private var cost: String {
    let end = schedule.rung(schedule.latest).lock.words
    let updates = counted(schedule.latest, "update")
    let bring = schedule.latest == 1 ? "brings" : "bring"
    return "What it costs\n"
      + rows([
        (
          "life",
          "each update uses up \(counted(ladder.step, "block")): \(updates) \(bring) the end of the"
            + " channel from height \(ladder.refundHeight.words) down to \(end)"
        ),
        ("wait", waitWords),
      ])
  }

  /// How long the money is bound where the other side does not answer.
  private var waitWords: String {
    let last = schedule.rung(schedule.latest)
    let wait = last.lock.distance(above: schedule.tip)
    let who = schedule.latest == 0 ? "the refund" : "commitment \(grouped(schedule.latest))"
    guard wait > 0 else { return "\(who) may be in the very next block" }
    return "if the other side falls silent now, \(who) comes after \(grouped(wait)) blocks"
  }
}

extension String {
  /// The text with spaces behind it; a longer one stays as it is.
  fileprivate func padded(to width: Int) -> String {
    count >= width ? self : self + String(repeating: " ", count: width - count)
  }

  fileprivate var droppingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
