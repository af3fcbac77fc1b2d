//! Progress, cancelling and threads of long work.
use crate::core;
use crate::Result;
use socprev_sys as sys;
use std::any::Any;
use std::fmt;
use std::os::raw::c_void;
use std::panic::{self, AssertUnwindSafe};
use std::ptr::{self, NonNull};
use std::sync::Arc;

/// Watches long work: reports progress, can be cancelled from any thread, says how many threads
/// the work may use. A cancelled run stays cancelled.
///
/// ```
/// use socprev::{Apportionment, Run, Status};
///
/// # fn main() -> socprev::Result<()> {
/// let mut problem = Apportionment::new(3)?;
/// problem.set_weights(&[1, 2, 3])?;
/// problem.set_total(100)?;
/// let mut run = Run::new()?;
/// run.set_threads(2)?;
/// let canceller = run.canceller();
/// std::thread::spawn(move || canceller.cancel()).join().unwrap();
/// assert!(run.is_cancelled());
/// let mut seen = 0;
/// {
///     let mut run = Run::with_progress(|done, _total| { seen = done; true })?;
///     problem.solve(Some(&mut run))?;
/// }
/// assert!(seen >= 0);
/// # Ok(())
/// # }
/// ```
///
/// A run can be sent to another thread, but not shared: two calls at once would mix their
/// progress.
///
/// ```compile_fail,E0277
/// fn shared<T: Sync>() {}
/// shared::<socprev::Run<'static>>();
/// ```
pub struct Run<'f> {
    shared: Arc<Shared>,
    progress: Option<NonNull<Progress<'f>>>,
}

struct Shared(NonNull<sys::socprev_run>);

// Through a shared reference a run is only cancelled, or asked whether it was: both may be done
// while a call uses it in another thread.
unsafe impl Send for Shared {}
unsafe impl Sync for Shared {}

impl Drop for Shared {
    fn drop(&mut self) {
        unsafe { sys::socprev_run_free(self.0.as_ptr()) }
    }
}

struct Progress<'f> {
    function: Box<dyn FnMut(i64, i64) -> bool + Send + 'f>,
    panic: Option<Box<dyn Any + Send>>,
}

// The function is Send, and nothing else is reached through the pointer.
unsafe impl Send for Run<'_> {}

unsafe extern "C" fn call_progress(user: *mut c_void, done: i64, total: i64) -> i32 {
    let progress = &mut *user.cast::<Progress<'_>>();
    match panic::catch_unwind(AssertUnwindSafe(|| (progress.function)(done, total))) {
        Ok(go_on) => i32::from(!go_on),
        Err(payload) => {
            progress.panic = Some(payload);
            1
        }
    }
}

impl<'f> Run<'f> {
    /// A run that can only be cancelled.
    pub fn new() -> Result<Self> {
        Self::make(None)
    }

    /// A run that calls a function now and then with the units done and all units (0 when not
    /// known), in the thread that makes the call. Work goes on as long as it answers true.
    pub fn with_progress(progress: impl FnMut(i64, i64) -> bool + Send + 'f) -> Result<Self> {
        let progress = Box::new(Progress { function: Box::new(progress), panic: None });
        Self::make(NonNull::new(Box::into_raw(progress)))
    }

    fn make(progress: Option<NonNull<Progress<'f>>>) -> Result<Self> {
        let mut raw = ptr::null_mut();
        let status = match progress {
            Some(progress) => unsafe {
                sys::socprev_run_new(Some(call_progress), progress.as_ptr().cast(), ptr::null(),
                                     &mut raw)
            },
            None => unsafe {
                sys::socprev_run_new(None, ptr::null_mut(), ptr::null(), &mut raw)
            },
        };
        match NonNull::new(raw) {
            Some(raw) if status == sys::SOCPREV_OK => {
                Ok(Run { shared: Arc::new(Shared(raw)), progress })
            }
            _ => {
                free_progress(progress);
                Err(crate::Error::of_status(status))
            }
        }
    }

    /// How many threads a call with this run may use, the caller's own included: 1 to 64.
    /// Results do not depend on it.
    pub fn set_threads(&mut self, threads: i32) -> Result<()> {
        core::check(unsafe { sys::socprev_run_set_threads(self.raw(), threads) })
    }

    /// How many threads a call with this run may use.
    pub fn threads(&self) -> i32 {
        unsafe { sys::socprev_run_threads(self.raw()) }
    }

    /// Whether the run has been cancelled.
    pub fn is_cancelled(&self) -> bool {
        unsafe { sys::socprev_run_is_cancelled(self.raw()) != 0 }
    }

    /// What cancels this run from wherever it is sent to.
    pub fn canceller(&self) -> Canceller {
        Canceller(Arc::clone(&self.shared))
    }

    pub(crate) fn raw(&self) -> *mut sys::socprev_run {
        self.shared.0.as_ptr()
    }

    pub(crate) fn resume_panic(&mut self) {
        if let Some(mut progress) = self.progress {
            if let Some(payload) = unsafe { progress.as_mut() }.panic.take() {
                panic::resume_unwind(payload);
            }
        }
    }
}

fn free_progress(progress: Option<NonNull<Progress<'_>>>) {
    if let Some(progress) = progress {
        drop(unsafe { Box::from_raw(progress.as_ptr()) });
    }
}

impl Drop for Run<'_> {
    fn drop(&mut self) {
        // Only a call that is given the run calls the function, so that none will.
        free_progress(self.progress);
    }
}

impl fmt::Debug for Run<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("threads", &self.threads()).finish_non_exhaustive()
    }
}

/// Cancels a run, from any thread, also while a call uses it.
#[derive(Clone)]
pub struct Canceller(Arc<Shared>);

impl Canceller {
    /// Asks the work to stop; it ends with [`Status::E_CANCELLED`](crate::Status::E_CANCELLED).
    pub fn cancel(&self) {
        unsafe { sys::socprev_run_cancel(self.0 .0.as_ptr()) }
    }

    /// Whether the run has been cancelled.
    pub fn is_cancelled(&self) -> bool {
        unsafe { sys::socprev_run_is_cancelled(self.0 .0.as_ptr()) != 0 }
    }
}

impl fmt::Debug for Canceller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Canceller").field(&self.is_cancelled()).finish()
    }
}
