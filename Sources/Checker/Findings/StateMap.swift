internal import Channels
public import Exploration
internal import Simulation

/// Every situation of a small model, with the actions that lead from each to the next: what a
/// reader can walk through.
///
/// It is found level by level, so that the way to each situation is a shortest one. A model that is
/// too large is cut where the limit is reached.
public struct StateMap<Family: CheckedFamily>: Sendable {
  /// A situation.
  public struct Place: Sendable {
    /// The world, with what must be remembered of its past.
    public let situation: Situation<Family>
    /// What of the promises does not hold in it.
    public let broken: [Family.Promise]
    /// What may happen in it, as far as it leads to a place of the map.
    public internal(set) var ways: [Way] = []
    /// Whether more may happen in it than the map shows.
    public internal(set) var isCut = false
    /// From where it was reached first; `nil` for a beginning.
    let origin: Int?
  }

  /// An action that leads to a place.
  public struct Way: Sendable {
    /// The action.
    public let action: ModelAction<Family>
    /// The number of the place.
    public let target: Int
  }

  /// All places; the beginnings come first.
  public private(set) var places: [Place] = []
  /// How many beginnings there are.
  public private(set) var beginnings = 0
  private var numbers: [Fingerprint: Int] = [:]
  private let model: WorldModel<Family>

  /// Maps a model; after each place it reports how many there are.
  public init(
    _ model: WorldModel<Family>, upTo limit: Int, reporting report: (_ places: Int) -> Void
  ) {
    self.model = model
    for situation in model.initialStates { _ = place(of: situation, from: nil, upTo: .max) }
    beginnings = places.count
    var next = 0
    while next < places.count {
      expand(next, upTo: limit)
      next += 1
      report(places.count)
    }
  }

  /// Whether some place is cut, so that there are futures that it does not show.
  public var isCut: Bool { places.contains(where: \.isCut) }

  /// Adds the places of a path, where the map was cut before it.
  public mutating func add(_ path: Path<WorldModel<Family>>) {
    guard let situations = path.states(in: model),
      var here = place(of: situations[0], from: nil, upTo: .max)
    else { return }
    for (action, situation) in zip(path.actions, situations.dropFirst()) {
      guard let target = place(of: situation, from: here, upTo: .max) else { return }
      if !places[here].ways.contains(where: { $0.target == target }) {
        places[here].ways.append(Way(action: action, target: target))
      }
      if places[target].ways.isEmpty, model.isInside(situation) { places[target].isCut = true }
      here = target
    }
  }

  /// The places on a shortest way from a beginning to a broken promise; `nil` where all hold.
  public var shortestAttack: [Int]? {
    guard var here = places.firstIndex(where: { !$0.broken.isEmpty }) else { return nil }
    var way = [here]
    while let origin = places[here].origin {
      way.append(origin)
      here = origin
    }
    return way.reversed()
  }

  private mutating func expand(_ number: Int, upTo limit: Int) {
    let situation = places[number].situation
    guard model.isInside(situation) else { return }
    var actions: [ModelAction<Family>] = []
    model.actions(in: situation, into: &actions)
    for action in actions {
      guard let next = model.next(situation, action) else { continue }
      if let target = place(of: next, from: number, upTo: limit) {
        guard target != number else { continue }
        places[number].ways.append(Way(action: action, target: target))
      } else {
        places[number].isCut = true
      }
    }
  }

  /// The number of a situation, which is added if it is new and there is room.
  private mutating func place(
    of situation: Situation<Family>, from origin: Int?, upTo limit: Int
  ) -> Int? {
    let fingerprint = model.fingerprint(of: situation)
    if let known = numbers[fingerprint] { return known }
    guard places.count < limit else { return nil }
    numbers[fingerprint] = places.count
    places.append(
      Place(situation: situation, broken: model.brokenPromises(in: situation), origin: origin))
    return places.count - 1
  }
}

extension WorldModel {
  /// Whether the futures of a situation belong to the question.
  fileprivate func isInside(_ situation: Situation<Family>) -> Bool {
    boundary(of: situation) == .inside
  }
}
