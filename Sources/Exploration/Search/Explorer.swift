/// Explores every future of a model, the nearest first.
///
/// It searches breadth first, so the first violation that it finds has a shortest path; among
/// violations at one depth it always finds the same, with any number of threads.
public struct Explorer<M: Model>: Sendable {
  public let model: M
  public var bounds: Bounds
  public var threads: Threads
  let work: Work<M>
  /// Where the part of the frontier goes that memory has no room for.
  var temporaryFolder = File.temporaryFolder

  /// This part is compiled in the model's own module, where the compiler knows its states; the rest
  /// of the search is compiled once for all models.
  @inlinable
  public init(_ model: M, bounds: Bounds = Bounds(), threads: Threads = .all) {
    self.init(
      model, bounds, threads,
      Work(
        overflow: .stops,
        expand: { $0.expand(model, $1, $2) },
        collect: { $0.collect(model, $1, $2, $3, limit: $4) }))
  }

  /// The same for a model whose states are nothing but bytes: a frontier that memory has no room
  /// for goes to a temporary file.
  @inlinable
  public init(
    _ model: M, bounds: Bounds = Bounds(), threads: Threads = .all
  ) where M.State: BitwiseCopyable {
    self.init(
      model, bounds, threads,
      Work(
        overflow: .goesToDisk,
        expand: { $0.expand(model, $1, $2) },
        collect: { $0.collect(model, $1, $2, $3, limit: $4) }))
  }

  @usableFromInline
  init(_ model: M, _ bounds: Bounds, _ threads: Threads, _ work: Work<M>) {
    self.model = model
    self.bounds = bounds
    self.threads = threads
    self.work = work
  }

  public func explore(observer: Observer = Observer()) -> Explored<M> {
    Search(self, observer).run()
  }

  /// Explores with a record on disk, from which a later process can go on.
  public func explore(
    observer: Observer = Observer(), checkpoint: Checkpoint
  ) throws(CheckpointError) -> Explored<M> {
    try Search(self, observer).run(checkpoint)
  }
}

/// What depends on a model's states: where they may be kept, and the two phases of the work that
/// see them.
@usableFromInline
struct Work<M: Model>: Sendable {
  @usableFromInline
  typealias Expand = @Sendable (inout Expansion<M>, Frontier<M.State>, Visited) -> Void
  @usableFromInline
  typealias Collect =
    @Sendable (inout Expansion<M>, Judges<M>, Frontier<M.State>, Visited, Int) -> Void

  let overflow: Overflow
  let expand: Expand
  let collect: Collect

  @usableFromInline
  init(overflow: Overflow, expand: @escaping Expand, collect: @escaping Collect) {
    self.overflow = overflow
    self.expand = expand
    self.collect = collect
  }
}
