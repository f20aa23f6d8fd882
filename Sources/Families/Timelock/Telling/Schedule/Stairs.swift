internal import Bitcoin
internal import Telling

/// A staircase in columns of a terminal: each state from its first block on, to that of the state
/// before it.
struct Stairs {
  /// The first block of each state, the latest first; `nil` where states are left out.
  private let firstBlocks: [BlockHeight?]
  private let room: Int

  /// With less room there is no staircase.
  private static let narrowest = 16
  /// A stair is no longer than this.
  private static let longest = 8

  init(_ firstBlocks: [BlockHeight?], room: Int) {
    self.firstBlocks = firstBlocks
    self.room = room
  }

  /// Whether there is room for it.
  var isDrawn: Bool { room >= Self.narrowest }

  /// The stair in a place; that of the refund has no end.
  func stair(_ place: Int) -> Line {
    let isLast = place == firstBlocks.count - 1
    let length = max(1, start(of: place + 1) - start(of: place))
    let bar = String(repeating: "#", count: length) + (isLast ? ">" : "")
    return Line(String(repeating: " ", count: start(of: place)) + bar)
  }

  /// The first blocks below the places where their stairs begin, as far as there is room.
  var axis: Line {
    let last = firstBlocks.count - 1
    let end = label(last)
    let limit = min(start(of: last), room - end.count)
    var axis = ""
    for place in firstBlocks.indices.dropLast() {
      let gap = start(of: place) - axis.count
      let label = label(place)
      guard !label.isEmpty, gap >= (axis.isEmpty ? 0 : 2),
        start(of: place) + label.count + 2 <= limit
      else { continue }
      axis += String(repeating: " ", count: gap) + label
    }
    let gap = max(axis.isEmpty ? 0 : 2, limit - axis.count)
    return Line(axis + String(repeating: " ", count: gap) + end, .faint)
  }

  private func label(_ place: Int) -> String { firstBlocks[place]?.words ?? "" }

  /// The column of a place; equal steps take equal room, and no steps none.
  private func start(of place: Int) -> Int {
    guard let first = firstBlocks.first, let last = firstBlocks.last, first != last else {
      return place < firstBlocks.count ? 0 : Self.longest
    }
    return place * min(room - 1, Self.longest * firstBlocks.count) / firstBlocks.count
  }
}
