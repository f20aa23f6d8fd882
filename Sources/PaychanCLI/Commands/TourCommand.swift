internal import ExactJSON
internal import Telling
internal import Walkthroughs

/// `paychan tour`: the stories, told step by step.
enum TourCommand {
  static let story = Argument(
    name: "story",
    help: """
      The story to tell: \(families.names { $0.storyNames }.joined(separator: ", ")); or the file \
      of a session or of any story for 'paychan run'.
      """,
    isRequired: false, offers: .stories)

  static let list = Option(name: "list", help: "Name the stories, and what each is about.")

  static let step = Option(
    name: "step", help: "Begin at this step, or print something of it.",
    kind: .value(placeholder: "number"))

  static let noPause = Option(
    name: "no-pause",
    help: "Tell everything at once, forks and all; so it is where nobody can press a key.")

  static let plain = Option(
    name: "plain", help: "Use no colours, and no signs but those of ASCII.")

  static let json = Option(
    name: "json", help: "Give the story with everything in it as JSON, or with --list the list.")

  static let html = Option(
    name: "html", help: "Write the story as a page for a browser to this file.",
    kind: .value(placeholder: "file"))

  static let all = Option(
    name: "all", help: "Write a page for each story, and an index, into this folder.",
    kind: .value(placeholder: "folder"))

  static let print = Option(
    name: "print",
    help: """
      Print for another command what the step is about: its transaction as hex, its last \
      half-signed transaction as psbt, or all that happened so far as a scenario.
      """,
    kind: .value(placeholder: "hex|psbt|scenario"))

  static let fork = Option(
    name: "fork", help: "With --print: take the end of this fork of the step instead.",
    kind: .value(placeholder: "name"), offers: .forks)

  static let command: Command = Command(
    name: "tour",
    abstract: "Tell the stories of a payment channel, step by step.",
    discussion: """
      Each story is run on the ledger while it is told: every number, transaction and verdict in \
      it is real, and every run is the same. At many steps somebody could cheat or vanish; that \
      future is run as well, and shows who gets the money. Without a name the stories are listed, \
      and the first is told.

        paychan tour
        paychan tour ladder --html ladder.html
        paychan tour file-100gb --step 6 --print hex | paychan tx decode -
        paychan tour file-100gb --step 6 --print scenario | paychan why - --state 1
        paychan tour session.json --html session.html

      The file of a session, or of any other story for 'paychan run', is told move by move, with \
      no questions to answer.
      """,
    arguments: [story],
    options: [
      FamilyChoice.option, LanguageChoice.option, list, step, noPause, plain, json, html, all,
      print,
      fork,
    ],
    lookedForAs: ["story", "stories", "demo", "tutorial", "learn", "start"],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let language =
      invocation.has(json)
      ? LanguageChoice.languageOfData(invocation) : LanguageChoice.language(invocation)
    switch try TourSubject(invocation) {
    case .file(let file, let path):
      return try file.family.requireOnChain(invocation)
        .tour(file, at: path, in: language, invocation)
    case .known:
      let name = invocation.optional(story)
      let family = invocation.owningFamily(of: name) { $0.storyNames }
      return try family.requireOnChain(invocation).tour(in: language, invocation)
    }
  }

  fileprivate static func style(_ invocation: Invocation) -> Style {
    guard invocation.has(plain) else { return invocation.style }
    var style = Style.plain
    style.width = invocation.style.width
    return style
  }
}

extension KnownChainFamily {
  /// Tells the story of a file.
  fileprivate static func tour(
    _ file: StoryFile, at path: String, in language: Language, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    try speaking(language) { () throws(CommandError) in
      try tour(try walkthrough(file, at: path), invocation)
    }
  }

  /// Tells what the command line names.
  fileprivate static func tour(
    in language: Language, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    try speaking(language) { () throws(CommandError) in try tour(nil, invocation) }
  }

  /// Does what a command line asks of the tour; without a story it names one, or none.
  private static func tour(
    _ story: Walkthrough<Self>?, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    switch try TourRequest<Self>(invocation, telling: story) {
    case .list where invocation.has(TourCommand.json):
      return try invocation.show(.array(TourLists(invocation).json))
    case .list:
      try invocation.output.write(TourLists(invocation).text(TourCommand.style(invocation)))
    case .tell(let walkthrough, let first, let isIntroduced):
      return try tellStory(walkthrough, from: first, isIntroduced, invocation)
    case .data(let walkthrough):
      _ = try invocation.show(walkthrough.played.json)
    case .page(let walkthrough, let path):
      try PageFile.write(walkthrough, to: path, invocation)
    case .pages(let folder):
      try PageFile.writeAll(of: Self.self, to: folder, invocation)
    case .print(let walkthrough, let piece, let place):
      let scene = try walkthrough.played.scene(at: place, invocation)
      try invocation.output.write(try piece.text(of: scene, invocation))
    }
    return .fine
  }

  private static func tellStory(
    _ walkthrough: Walkthrough<Self>, from first: Int, _ isIntroduced: Bool,
    _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    let style = TourCommand.style(invocation)
    let console = invocation.console
    guard console.isRead, console.hasKeys, !invocation.has(TourCommand.noPause) else {
      if isIntroduced { try invocation.output.write(TourLists(invocation).text(style) + "\n") }
      let pages = TourPages(played: walkthrough.played, style: style)
      try TourStream(pages: pages).write(from: first, invocation)
      return .fine
    }
    let played = walkthrough.played
    return try Terminal.withSingleKeys { terminal throws(CommandError) in
      var session = TourSession(played, style, terminal, invocation)
      if isIntroduced, let code = try session.introduce() { return code }
      return try session.run(from: first)
    }
  }
}
