internal import Walkthroughs

/// What a command line asks of the tour.
enum TourRequest {
  /// Tell a story from a step on; the first is 1.
  case tell(Walkthrough, from: Int)
  /// Print something of one step.
  case print(Walkthrough, TourPiece, TourPlace)

  init(_ invocation: Invocation) throws(CommandError) {
    let walkthrough = try Self.walkthrough(invocation)
    let number = try invocation.count(of: TourCommand.step, in: 1...walkthrough.beats.count)
    guard let name = invocation.value(of: TourCommand.print) else {
      if invocation.has(TourCommand.fork) {
        throw invocation.path.usageError(
          .neededBeside(
            "option '\(TourCommand.fork.spelling)'", "option '\(TourCommand.print.spelling)'"))
      }
      self = .tell(walkthrough, from: number ?? 1)
      return
    }
    guard let piece = TourPiece(rawValue: name) else {
      let names = TourPiece.allCases.map(\.rawValue)
      throw invocation.path.usageError(
        .unknownChoice(
          option: TourCommand.print.spelling, value: name, choices: names,
          suggestion: nearest(to: name, among: names)))
    }
    let place = TourPlace(
      step: number ?? walkthrough.beats.count, fork: invocation.value(of: TourCommand.fork))
    self = .print(walkthrough, piece, place)
  }

  private static func walkthrough(
    _ invocation: Invocation
  ) throws(CommandError) -> Walkthrough {
    guard let name = invocation.optional(TourCommand.story) else { return Walkthrough.all[0] }
    guard let found = Walkthrough.named(name) else {
      let names = Walkthrough.all.map(\.name)
      throw invocation.path.usageError(
        .unknownWord(
          argument: TourCommand.story.name, value: name, choices: names,
          suggestion: nearest(to: name, among: names)))
    }
    return found
  }
}

/// A step of a story, or the end of one of its forks.
struct TourPlace {
  /// The number of the step; the first is 1.
  let step: Int
  /// The fork, if it is one.
  let fork: String?
}

extension Tale {
  /// The scene at a place.
  func scene(at place: TourPlace, _ invocation: Invocation) throws(CommandError) -> Scene {
    let scene = scenes[place.step - 1]
    guard let name = place.fork else { return scene }
    guard let fork = scene.beat.forks.first(where: { $0.name == name }) else {
      let names = scene.beat.forks.map(\.name)
      throw invocation.path.usageError(
        .unknownChoice(
          option: TourCommand.fork.spelling, value: name, choices: names,
          suggestion: nearest(to: name, among: names)))
    }
    return scene.played(fork).scenes.last ?? scene
  }
}
