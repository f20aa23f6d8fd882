internal import Simulation
internal import Telling

/// The file that a session is kept in.
///
/// It is written whole after each change, under a lock, and is read again before one if another
/// program has changed it since: so two programs that play at once lose nothing.
struct SessionFile<Family: KnownFamily> {
  let path: String
  /// What it held when it was read or written last.
  private var bytes: [UInt8]
  /// Which file that was, as it was looked at before it was read.
  private var status: FileStatus?

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether another program has put another file in its place; one that was not looked at yet may
  /// have been.
  var isOutdated: Bool { FileStatus(at: path) != status }

  /// Begins a session in a file that must not be there yet.
  static func creating(
    _ path: String, with play: Play<Family>
  ) throws(CommandError) -> SessionFile {
    do { try Folder.make(Folder.parent(of: path)) } catch {
      throw .unwritableFile(path: path, error)
    }
    var file = SessionFile(path: path, bytes: [])
    try file.locked { file throws(CommandError) in
      if FileStatus(at: path) != nil { throw .sessionIsThere(path: path) }
      try file.write(play)
    }
    return file
  }

  /// Changes the session as it is now, and keeps it.
  mutating func change(
    _ play: inout Play<Family>, _ invocation: Invocation,
    _ body: (inout Play<Family>) throws(CommandError) -> Void
  ) throws(CommandError) {
    try locked { file throws(CommandError) in
      try file.reload(&play, invocation)
      var changed = play
      try body(&changed)
      try file.write(changed)
      play = changed
    }
  }

  /// Reads the session again if it has changed; one that is gone is as it was.
  mutating func reload(
    _ play: inout Play<Family>, _ invocation: Invocation
  ) throws(CommandError) {
    status = FileStatus(at: path)
    guard status != nil else { return }
    let story = try StoryFile(path, invocation)
    guard story.input.bytes != bytes else { return }
    play = try Self.play(
      try Self.session(in: story), named: story.input.name, following: play, invocation)
    bytes = story.input.bytes
  }

  private mutating func write(_ play: Play<Family>) throws(CommandError) {
    let text = Array(play.session.text.utf8)
    try OutputFile.write(text, to: path)
    bytes = text.dropLast()
    status = FileStatus(at: path)
  }

  private mutating func locked(
    _ work: (inout SessionFile) throws(CommandError) -> Void
  ) throws(CommandError) {
    let path = path
    var file = self
    let done: Void?
    do {
      done = try FolderLock.with(folderOf: path) { () throws(CommandError) in try work(&file) }
    } catch {
      switch error {
      case .system(let error): throw .unwritableFile(path: path, error)
      case .work(let error): throw error
      }
    }
    guard done != nil else { throw .sessionIsBusy(path: path) }
    self = file
  }
}

// From bytes to worlds.
extension SessionFile {
  static func session(in file: StoryFile) throws(CommandError) -> Session<Family> {
    do { return try Session(json: file.document.json) } catch {
      throw .badData(file.input.name, problem: error.problem(in: file.input.bytes))
    }
  }

  /// Makes the moves of a session; those that it shares with one that is played are made already.
  static func play(
    _ session: Session<Family>, named name: InputName, following other: Play<Family>? = nil,
    _ invocation: Invocation
  ) throws(CommandError) -> Play<Family> {
    let total = grouped(session.moves.count)
    do {
      return try Play(session, following: other) { moves in
        invocation.progress.tell("move \(grouped(moves)) of \(total)")
      }
    } catch {
      throw .badData(name, problem: error.problem(in: session.scenario))
    }
  }
}

extension FileStatus {
  /// What stands at a path; `nil` where nothing does, or it cannot be looked at.
  fileprivate init?(at path: String) {
    do { try self.init(of: path) } catch { return nil }
  }
}
