/// Explores every future of a model, the nearest first.
///
/// It searches breadth first, so the first violation that it finds has a shortest path; among
/// violations at one depth it always finds the same, with any number of threads.
public struct Explorer<M: Model>: Sendable {
  public let model: M
  public var bounds: Bounds
  public var threads: Threads
  let work: Work<M>

  /// This part is compiled in the model's own module, where the compiler knows its states; the rest
  /// of the search is compiled once for all models.
  @inlinable
  public init(_ model: M, bounds: Bounds = Bounds(), threads: Threads = .all) {
    self.init(
      model, bounds, threads,
      Work(
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
}

/// The two phases of the work that see states.
@usableFromInline
struct Work<M: Model>: Sendable {
  @usableFromInline
  typealias Expand = @Sendable (inout Expansion<M>, Frontier<M.State>, Visited) -> Void
  @usableFromInline
  typealias Collect =
    @Sendable (inout Expansion<M>, Judges<M>, Frontier<M.State>, Visited, Int) -> Void

  let expand: Expand
  let collect: Collect

  @usableFromInline
  init(expand: @escaping Expand, collect: @escaping Collect) {
    self.expand = expand
    self.collect = collect
  }
}
