internal import Bitcoin
internal import Channels
internal import Simulation

extension Future {
  /// The future after a step; `nil` where it cannot happen, or must not.
  public func after(_ step: FutureStep<Family>) -> Future? {
    guard !isOver else { return nil }
    var next = self
    next.age += 1
    next.news = []
    let isPossible =
      switch step {
      case .begin(let setup): next.begin(setup)
      case .moves(let moves): next.make(moves)
      case .approach(let blocks): next.approach(within: blocks)
      case .takeStock: next.takeStock()
      case .end: next.end()
      }
    return isPossible ? next : nil
  }

  private mutating func begin(_ setup: FutureSetup<Family>) -> Bool {
    guard situation == nil, var world = setup.openedWorld else { return false }
    world.rememberBlocks()
    self.setup = setup
    let allowance = Allowance(reorganisations: setup.undoable > 0 ? 1 : 0)
    situation = Situation(world, cheat: setup.cheat, allowance: allowance)
    judge = Judge(following: setup.terms, undoable: setup.undoable)
    news = .change
    return true
  }

  private mutating func approach(within blocks: Int) -> Bool {
    guard let count = distance(within: blocks) else { return false }
    return make([.mine(count, Family.Layer.usualChoice)])
  }

  /// How many blocks have to pass until the next lock is so near; `nil` if it is.
  func distance(within blocks: Int) -> Int? {
    guard let setup, let world else { return nil }
    return Family.distance(toLockOf: world, within: blocks, under: setup.terms)
  }

  /// It finds nothing out about a participant that is to crash at its next input.
  private mutating func takeStock() -> Bool {
    guard situation != nil else { return false }
    news = .stocktaking
    return true
  }

  private mutating func end() -> Bool {
    guard let situation, let setup else { return false }
    let ended = Epilogue(
      situation.world, alone: situation.honest, setup.terms, telling: .end)
    self.situation?.world = ended.world
    noteEnd(of: ended.world)
    news = .change
    isOver = true
    return true
  }

  /// How it ends where honest participants are on their own.
  var epilogue: Epilogue<Family>? {
    guard let situation, let setup else { return nil }
    return Epilogue(situation.world, alone: situation.honest, setup.terms)
  }

  /// The moves that a step comes to.
  func moves(of step: FutureStep<Family>) -> [Move<Family>] {
    switch step {
    case .begin, .takeStock: []
    case .moves(let moves): moves
    case .approach(let blocks):
      distance(within: blocks).map { [.mine($0, Family.Layer.usualChoice)] } ?? []
    case .end: epilogue?.moves ?? []
    }
  }
}

extension FutureSetup {
  /// The world in which it begins; `nil` where the channel cannot be opened, which a random future
  /// may well try.
  fileprivate var openedWorld: World<Family>? {
    do { return try world() } catch { return nil }
  }
}
