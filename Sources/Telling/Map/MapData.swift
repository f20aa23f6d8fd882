internal import Channels
internal import Checker
internal import ExactJSON
internal import Simulation

/// A map as data for a page: each text once, and places that name their texts by number.
struct MapData<Family: ToldFamily & PlayedFamily & CheckedFamily> {
  private let map: StateMap<Family>
  private let promises: [Family.Promise]
  private var numbers: [String: Int] = [:]
  private var texts: [JSON] = []
  private var places: [JSON] = []

  init(_ map: StateMap<Family>, _ promises: [Family.Promise]) {
    self.map = map
    self.promises = promises
    for place in map.places { places.append(entry(of: place)) }
  }

  /// The whole map.
  var json: JSON {
    [
      "promises": .array(
        promises.map { [.string($0.rawValue), .string(told(word: $0.sentence))] }),
      "beginnings": .array(
        (0..<map.beginnings).map { .string(beginning(map.places[$0].situation.cheat)) }),
      "attack": .array((map.shortestAttack ?? []).map { .number($0) }),
      "texts": .array(texts),
      "places": .array(places),
    ]
  }

  private func beginning(_ cheat: Family.Role?) -> String {
    cheat.map { told("The \($0.words) may cheat") } ?? told("Nobody cheats")
  }

  /// The rows, the broken promises, the ways, and whether there are more of these.
  private mutating func entry(of place: StateMap<Family>.Place) -> JSON {
    let world = place.situation.world
    let rows = WorldView(world).rows.map { number(of: "\($0.name)\t\($0.text)") }
    let broken = place.broken.compactMap { promises.firstIndex(of: $0) }
    let ways = place.ways.map { way -> JSON in
      let maker = way.action.moves.first?.maker(in: world).words ?? ""
      let words = way.action.moves.map(\.sentence).joined(separator: " ")
      return [.number(number(of: "\(maker)\t\(words)")), .number(way.target)]
    }
    return [
      .array(rows.map { .number($0) }), .array(broken.map { .number($0) }), .array(ways),
      .number(place.isCut ? 1 : 0),
    ]
  }

  private mutating func number(of text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = texts.count
    texts.append(.string(text))
    return texts.count - 1
  }
}
