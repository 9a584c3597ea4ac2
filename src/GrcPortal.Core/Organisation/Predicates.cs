using System.Linq.Expressions;

namespace GrcPortal.Core.Organisation;

/// <summary>Either of two conditions, as one that a query understands.</summary>
internal static class Predicates
{
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var same = new Rename(right.Parameters[0], left.Parameters[0]);
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(left.Body, same.Visit(right.Body)), left.Parameters);
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
