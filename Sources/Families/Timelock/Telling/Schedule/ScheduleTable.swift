internal import Bitcoin
internal import Channels
internal import Checker
internal import Telling

/// The states of a schedule as a staircase: the latest stands lowest and farthest to the left.
struct ScheduleTable {
  let schedule: Timelock.Schedule
  let width: Int

  private static let maximumLines: UInt32 = 16
  private static let half: UInt32 = 7

  /// Each state on a line, with its stair, and an axis below.
  var lines: [Line] {
    let fields = fields
    let columns = columns(of: fields)
    let room = width - Grid(columns: columns, width: width).cellsWidth - 2
    let stairs = Stairs(shown.map { $0.map { schedule.rung($0).firstBlock } }, room: room)
    let grid = Grid(
      columns: stairs.isDrawn ? columns + [Grid.Column(title: "", width: room)] : columns,
      width: width)
    let rows = shown.enumerated().flatMap { place, state -> [Line] in
      guard let state else { return [Line("...").indented()] }
      let rung = schedule.rung(state)
      let stair = stairs.isDrawn ? [stairs.stair(place)] : []
      return grid.row(fields.map { Line($0.word(rung)) } + stair)
    }
    return grid.header + rows + (stairs.isDrawn ? axis(stairs, grid) : [])
  }

  private func axis(_ stairs: Stairs, _ grid: Grid) -> [Line] {
    let empty = [Line](repeating: Line(), count: grid.columns.count - 2)
    return grid.row([Line("block", .faint)] + empty + [stairs.axis])
  }

  /// The latest state first; the middle of a long ladder is left out.
  private var shown: [UInt32?] {
    let latest = schedule.latest
    guard latest >= Self.maximumLines else { return (0...latest).reversed() }
    let head = (0..<Self.half).map { latest - $0 }
    return head + [nil] + (0..<Self.half).reversed().map { $0 }
  }
}

extension ScheduleTable {
  /// A column, and its word about a state.
  private struct Field {
    let title: String
    let word: @Sendable (Timelock.Schedule.Rung) -> String
  }

  /// All columns, or in a narrow terminal those that do not follow from the others.
  private var fields: [Field] {
    let all = Self.all
    let choices = [all, all.filter { $0.title != "lock" }, all.filter(Self.isNeeded)]
    return choices.first { Grid(columns: columns(of: $0), width: width).fits } ?? choices[2]
  }

  private static func isNeeded(_ field: Field) -> Bool {
    !["lock", "alone"].contains(field.title)
  }

  private func columns(of fields: [Field]) -> [Grid.Column] {
    let rungs = shown.compactMap { $0.map { schedule.rung($0) } }
    return fields.map { field in Grid.Column(field.title, rungs.map(field.word)) }
  }

  private static let all: [Field] = [
    Field(title: "state") { $0.state == 0 ? "refund" : grouped($0.state) },
    Field(title: "lock") { $0.lock.words },
    Field(title: "first") { $0.firstBlock.words },
    Field(title: "alone") { rung in
      rung.alone.map { blocks($0.lowerBound, $0.upperBound) }
        ?? (rung.state == 0 ? blocks(rung.firstBlock, nil) : "never")
    },
    Field(title: "agree by") { rung in
      rung.agreeBy.map { $0 < 0 ? "never" : grouped($0) } ?? "at first"
    },
    Field(title: "close by") { $0.closeBy?.words ?? "-" },
  ]
}
