internal import Telling
internal import Walkthroughs

/// What a command line asks of the tour.
enum TourRequest<Family: KnownChainFamily> {
  /// Name the stories.
  case list
  /// Tell a story from a step on, the first being 0; say first which there are.
  case tell(Walkthrough<Family>, from: Int, isIntroduced: Bool)
  /// Give a story as JSON.
  case data(Walkthrough<Family>)
  /// Write a story as a page.
  case page(Walkthrough<Family>, path: String)
  /// Write all of them.
  case pages(folder: String)
  /// Print something of one step.
  case print(Walkthrough<Family>, TourPiece, TourPlace)

  /// Reads a command line; it names the story, unless that came from a file.
  init(_ invocation: Invocation, telling story: Walkthrough<Family>?) throws(CommandError) {
    if invocation.has(TourCommand.list) {
      self = .list
      return
    }
    if let folder = invocation.value(of: TourCommand.all) {
      self = .pages(folder: folder)
      return
    }
    let walkthrough: Walkthrough<Family>
    if let story { walkthrough = story } else { walkthrough = try Self.walkthrough(invocation) }
    let number = try invocation.count(of: TourCommand.step, in: 1...walkthrough.beats.count)
    guard let name = invocation.value(of: TourCommand.print) else {
      if invocation.has(TourCommand.fork) {
        throw invocation.path.usageError(
          .neededBeside(
            "option '\(TourCommand.fork.spelling)'", "option '\(TourCommand.print.spelling)'"))
      }
      self = Self.telling(walkthrough, from: (number ?? 1) - 1, invocation)
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

  private static func telling(
    _ walkthrough: Walkthrough<Family>, from first: Int, _ invocation: Invocation
  ) -> TourRequest {
    if invocation.has(TourCommand.json) { return .data(walkthrough) }
    if let path = invocation.value(of: TourCommand.html) {
      return .page(walkthrough, path: path)
    }
    return .tell(
      walkthrough, from: first, isIntroduced: invocation.optional(TourCommand.story) == nil)
  }

  private static func walkthrough(
    _ invocation: Invocation
  ) throws(CommandError) -> Walkthrough<Family> {
    guard let name = invocation.optional(TourCommand.story) else {
      return Walkthrough<Family>.all[0]
    }
    guard let found = Walkthrough<Family>.named(name) else {
      let names =
        invocation.has(FamilyChoice.option)
        ? Family.storyNames : families.names { $0.storyNames }
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

extension PlayedStory {
  /// The scene at a place.
  func scene(
    at place: TourPlace, _ invocation: Invocation
  ) throws(CommandError) -> Scene<Family> {
    let scene = scenes[place.step - 1]
    guard let name = place.fork else { return scene }
    guard let fork = scene.forks.first(where: { $0.name == name }) else {
      let names = scene.forks.map(\.name)
      throw invocation.path.usageError(
        .unknownChoice(
          option: TourCommand.fork.spelling, value: name, choices: names,
          suggestion: nearest(to: name, among: names)))
    }
    return scene.played(fork).scenes.last ?? scene
  }
}
