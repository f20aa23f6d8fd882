internal import Channels
public import ExactJSON

extension Moves {
  /// The moves as a person writes them, with repetitions as they are.
  public var json: JSON { .array(passages.map(\.json)) }

  /// More moves than a person would write down, and few enough to be run.
  public static var maximumCount: Int { 1_000_000 }

  /// How deep repetitions may lie in each other.
  public static var maximumDepth: Int { 8 }

  /// Reads moves, and counts them before anything is unrolled.
  init(json: JSON, at place: DocumentPlace) throws(ScenarioError) {
    var passages: [Passage<Family>] = []
    var count = 0
    for (index, element) in try json.array(at: place).enumerated() {
      let passage = try Passage<Family>(json: element, at: place[index])
      count = passage.count.addingReportingOverflow(count).partialValue
      guard (0...Self.maximumCount).contains(count) else {
        throw .tooManyMoves(at: place[index].path, limit: Self.maximumCount)
      }
      passages.append(passage)
    }
    self.init(passages: passages)
  }
}

extension Passage {
  /// The passage as a person writes it.
  public var json: JSON {
    switch self {
    case .move(let move): move.json
    case .repetition(let times, let moves):
      [RepetitionKey.repetition: .number(times), RepetitionKey.moves: moves.json]
    }
  }

  fileprivate init(json: JSON, at place: DocumentPlace) throws(ScenarioError) {
    if json.object?.members.first?.key == RepetitionKey.repetition {
      self = try .repetition(json, at: place)
    } else {
      do { self = .move(try Move(json: json)) } catch {
        throw .member(error.namingRepetitions.inside(place.path))
      }
    }
  }

  private static func repetition(
    _ json: JSON, at place: DocumentPlace
  ) throws(ScenarioError) -> Passage {
    let times: Int
    let moves: JSON
    do {
      var members = try MemberReader(json)
      times = try members.count(RepetitionKey.repetition)
      moves = try members.required(RepetitionKey.moves)
      try members.finishWrittenByHand()
    } catch {
      throw .member(error.inside(place.path))
    }
    guard place.depth < Moves<Family>.maximumDepth else {
      throw .repetitionTooDeep(at: place.path, limit: Moves<Family>.maximumDepth)
    }
    return .repetition(times: times, try Moves(json: moves, at: place.inside))
  }

}

extension MemberError {
  /// The same error; if it lists what a move can be called, with the repetition among it.
  fileprivate var namingRepetitions: MemberError {
    guard key.isEmpty, case .unknownName(let found, let known) = fault else { return self }
    return MemberError(key, .unknownName(found, known: known + [RepetitionKey.repetition]))
  }
}

extension JSON {
  fileprivate func array(at place: DocumentPlace) throws(ScenarioError) -> [JSON] {
    do { return try asArray() } catch { throw .member(error.inside(place.path)) }
  }
}

/// A place in a document, for errors that say what is wrong there.
struct DocumentPlace {
  /// How one gets there from the outside.
  let path: String
  /// In how many repetitions it lies.
  let depth: Int

  /// An element of the array at the place.
  subscript(index: Int) -> DocumentPlace { DocumentPlace(path: "\(path)[\(index)]", depth: depth) }

  /// The moves of the repetition at the place.
  var inside: DocumentPlace {
    DocumentPlace(path: "\(path).\(RepetitionKey.moves)", depth: depth + 1)
  }
}

/// What the members of a repetition are called.
enum RepetitionKey {
  static let repetition = "repeat"
  static let moves = "moves"
}
