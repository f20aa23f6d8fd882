internal import Channels
public import ExactJSON

extension Moves {
  /// The moves as a person writes them, with repetitions as they are.
  public var json: JSON { .array(passages.map(\.json)) }

  /// More moves than anybody has patience for, and few enough to be run.
  public static let maximumCount = 1_000_000

  /// How deep repetitions may lie in each other.
  public static let maximumDepth = 8

  /// Reads moves, and counts them before anything is unrolled.
  init(json: JSON, at place: Place) throws(ScenarioError) {
    var passages: [Passage] = []
    var count = 0
    for (index, element) in try json.array(at: place).enumerated() {
      let passage = try Passage(json: element, at: place[index])
      count = passage.count.addingReportingOverflow(count).partialValue
      guard (0...Self.maximumCount).contains(count) else {
        throw .tooManyMoves(at: place[index].path, limit: Self.maximumCount)
      }
      passages.append(passage)
    }
    self.init(passages: passages)
  }

  /// A place in a document, for whoever has to be told what is wrong there.
  struct Place {
    /// How one gets there from the outside.
    let path: String
    /// In how many repetitions it lies.
    let depth: Int

    /// An element of the array at the place.
    subscript(index: Int) -> Place { Place(path: "\(path)[\(index)]", depth: depth) }

    /// The moves of the repetition at the place.
    var inside: Place {
      Place(path: "\(path).\(Passage.Key.moves)", depth: depth + 1)
    }
  }
}

extension Passage {
  /// The passage as a person writes it.
  public var json: JSON {
    switch self {
    case .move(let move): move.json
    case .repetition(let times, let moves):
      [Key.repetition: .number(times), Key.moves: moves.json]
    }
  }

  fileprivate init(json: JSON, at place: Moves.Place) throws(ScenarioError) {
    if json.object?.members.first?.key == Key.repetition {
      self = try .repetition(json, at: place)
    } else {
      do { self = .move(try Move(json: json)) } catch {
        throw .member(error.namingRepetitions.inside(place.path))
      }
    }
  }

  private static func repetition(
    _ json: JSON, at place: Moves.Place
  ) throws(ScenarioError) -> Passage {
    let times: Int
    let moves: JSON
    do {
      var members = try MemberReader(json)
      times = try members.count(Key.repetition)
      moves = try members.required(Key.moves)
      try members.finishWrittenByHand()
    } catch {
      throw .member(error.inside(place.path))
    }
    guard place.depth < Moves.maximumDepth else {
      throw .repetitionTooDeep(at: place.path, limit: Moves.maximumDepth)
    }
    return .repetition(times: times, try Moves(json: moves, at: place.inside))
  }

  /// What the members of a repetition are called.
  enum Key {
    static let repetition = "repeat"
    static let moves = "moves"
  }
}

extension MemberError {
  /// The same error; if it lists what a move can be called, with the repetition among it.
  fileprivate var namingRepetitions: MemberError {
    guard key.isEmpty, case .unknownName(let found, let known) = fault else { return self }
    return MemberError(key, .unknownName(found, known: known + [Passage.Key.repetition]))
  }
}

extension JSON {
  fileprivate func array(at place: Moves.Place) throws(ScenarioError) -> [JSON] {
    do { return try asArray() } catch { throw .member(error.inside(place.path)) }
  }
}
