internal import Bitcoin
internal import Channels
internal import Checker
package import Telling

/// A schedule as a page: whether the ladder is safe, its staircase, which state wins when, and the
/// costs.
package struct ScheduleText {
  let schedule: Timelock.Schedule
  /// The values of the terms that were not given, in words.
  let assumed: String

  package init(schedule: Timelock.Schedule, assumed: String = "") {
    self.schedule = schedule
    self.assumed = assumed
  }

  /// The whole page.
  package func lines(_ width: Int) -> [Line] {
    let sections = [
      warning(width), heading(width), ScheduleTable(schedule: schedule, width: width).lines,
      blocks(width), cost(width),
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [Line()]))
  }

  private var ladder: Timelock.Ladder { schedule.ladder }

  /// The warning at the top where a stale state can win.
  private func warning(_ width: Int) -> [Line] {
    guard !ladder.isSafe else { return [] }
    let wanted = Int(ladder.step) - ladder.margin
    let line: Line =
      """
      \("Not safe: a stale state can be mined before the latest.", .bad) The step is \
      \(counted(ladder.step, "block")); \(grouped(wanted)) or more would do.
      """
    return line.wrapped(to: width)
  }

  private func heading(_ width: Int) -> [Line] {
    let length = ladder.refundHeight.distance(above: schedule.tip)
    let title =
      "From height \(schedule.tip.words) to the refund at \(ladder.refundHeight.words)"
      + "\(Self.about(length)), in steps of \(counted(ladder.step, "block"))"
    let rows: [Paragraph] = [
      .row("margin", Line(marginWords, ladder.isSafe ? .good : .bad)), .row("end", endWords),
      .row("left", leftWords),
    ]
    let assumption: [Paragraph] = assumed.isEmpty ? [] : [.row("assumed", assumed)]
    return Line(title).wrapped(to: width) + (assumption + rows).lines(width)
  }

  /// The time that so many blocks take, where that says more than their number.
  private static func about(_ blocks: Int) -> String {
    blocks < 6 ? "" : " (about \(timeWords(ofBlocks: blocks)))"
  }

  private var marginWords: String {
    let sum = "step \(grouped(ladder.step)) less \(ladder.leadWords): \(grouped(ladder.margin))"
    return ladder.isSafe
      ? "\(sum). The latest state is always first."
      : "\(sum). Too little: a stale state can be mined before the latest."
  }

  /// When the latest state is mined, and from when on another could be.
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

  /// Which states can be in which block.
  private func blocks(_ width: Int) -> [Line] {
    let all = schedule.spans.map { ($0.blockWords, $0.contest.words) }
    let cut = all.count <= 8 ? all : all.prefix(4) + [("...", "and so on")] + all.suffix(2)
    let column = (cut.map(\.0.count).max() ?? 0) + 2
    return [Line("Who can be in a block", .strong)]
      + cut.map { .row($0.0, $0.1, column: column) }.lines(width)
  }

  private func cost(_ width: Int) -> [Line] {
    [Line("What it costs", .strong)]
      + [.row("life", lifeWords), .row("wait", waitWords)].lines(width)
  }

  private var lifeWords: String {
    let end = schedule.rung(schedule.latest).lock.words
    let updates = counted(schedule.latest, "update")
    let bring = schedule.latest == 1 ? "brings" : "bring"
    return "each update uses up \(counted(ladder.step, "block")): \(updates) \(bring) the end of"
      + " the channel from height \(ladder.refundHeight.words) down to \(end)\(weekWords)"
  }

  /// How many updates a week is good for, where they use up blocks.
  private var weekWords: String {
    let week: UInt32 = 7 * 24 * 6
    guard ladder.step > 0, ladder.step <= week else { return "" }
    return "; a week of blocks is good for \(grouped(week / ladder.step))"
  }

  /// How long the money is bound where the other side does not answer.
  private var waitWords: String {
    let last = schedule.rung(schedule.latest)
    let wait = last.lock.distance(above: schedule.tip)
    let who = schedule.latest == 0 ? "the refund" : "commitment \(grouped(schedule.latest))"
    guard wait > 0 else { return "\(who) may be in the very next block" }
    return "if the other side falls silent now, \(who) comes after \(counted(wait, "block"))"
      + Self.about(wait)
  }
}
