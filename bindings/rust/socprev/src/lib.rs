//! Planning and accounting of publicly funded social services, by the C library libsocprev:
//! dividing money exactly, coverage and access, counting people once, keeping records.
//!
//! ```
//! use socprev::{Apportionment, Rule};
//!
//! let mut problem = Apportionment::new(3)?;
//! problem.set_weights(&[22893, 15539, 7727])?;
//! problem.set_total(10000)?; // haléř
//! problem.set_rule(Rule::HARE)?;
//! let answer = problem.solve(None)?;
//! assert_eq!(answer.amounts()?, [4960, 3366, 1674]);
//! # Ok::<(), socprev::Error>(())
//! ```
//!
//! Each handle of C is a struct that frees it; what lends from another borrows it. A status is a
//! [`Result`] with an [`Error`] that speaks English and Czech; an output is what the method
//! returns; an array is a slice, and its length is checked before C sees it. Money is `i64`, in
//! haléř. Enumerations are numbers with names ([`Rule::HARE`]), because a newer library may answer
//! ones that are not known yet; an argument `impl Into<i32>` takes a number, a named one or a
//! `bool`. Long work takes a [`Run`].
//!
//! What each function means stands in the headers of the library, of which the texts here are an
//! extract; `C: socprev_...()` names the function.
#![warn(missing_docs)]
// The generated methods mirror the interface of C: its argument lists, its names.
#![allow(clippy::too_many_arguments, clippy::type_complexity, clippy::should_implement_trait,
         clippy::wrong_self_convention)]

mod core;
mod error;
mod generated;
mod iterators;
mod run;
mod special;
mod values;

pub use crate::core::Borrowed;
pub use error::{Error, Result};
pub use generated::*;
pub use iterators::*;
pub use run::{Canceller, Run};
pub use special::*;
pub use values::{Buffer, Date, Grid, Ratio};
